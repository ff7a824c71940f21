// Camunda Admin 7.24.0 puts the resource before the word for its authorizations ("Application Authorizations"), an order
// that no translation can change.
import { language } from '../../shared/scripts/language.js';

if (language === 'vi') {
  window.angular.module('cam.admin').run(['$route', ({ routes }) => {
    const page = routes['/authorization'];
    page.template = page.template.replace(
      "{{title}} {{'AUTHORIZATION_AUTHORIZATIONS' | translate}}", "{{'AUTHORIZATION_AUTHORIZATIONS' | translate}}: {{title}}");
  }]);
}

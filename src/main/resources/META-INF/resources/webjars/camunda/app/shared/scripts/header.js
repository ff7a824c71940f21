// Camunda's web applications 7.24.0: the header of all four gets a link to the other language, on the login page too, and
// names the other applications in the language chosen, which as shipped stand in the code in English.
import { language, switchLanguage } from './language.js';

const OTHER = language === 'vi' ? { code: 'en', name: 'English' } : { code: 'vi', name: 'Tiếng Việt' };
const APPLICATIONS = { welcome: 'Trang đầu', admin: 'Quản trị', cockpit: 'Giám sát', tasklist: 'Công việc' };
const LINK = `<li class="language"><a href lang="${OTHER.code}" ng-click="switchLanguage()">${OTHER.name}</a></li>`;

window.angular.module('camunda.common.widgets').decorator('camWidgetHeaderDirective', [
  '$delegate',
  function ([header]) {
    header.template = header.template
      .replace('<li engine-select></li>', `<li engine-select></li>${LINK}`)
      .replace('{{ app.label }}', '{{ applicationName(appName) || app.label }}');
    const shipped = header.controller;
    header.controller = [
      '$scope',
      '$injector',
      function ($scope, $injector) {
        $injector.invoke(shipped, this, { $scope });
        $scope.switchLanguage = switchLanguage;
        $scope.applicationName = name => language === 'vi' && APPLICATIONS[name];
      }
    ];
    return [header];
  }
]);

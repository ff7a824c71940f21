// Camunda Tasklist 7.24.0 offers everyone the way to a task's process in Cockpit, where most people may not go and are only
// asked to log in again. styles/cockpit-link.css shows it to those alone who may.
window.angular.module('cam.commons.util').run([
  '$rootScope',
  root => root.$watch('authentication', login => document.documentElement.classList.toggle(
    'cockpit-allowed', Boolean(login && login.canAccess && login.canAccess('cockpit'))))
]);

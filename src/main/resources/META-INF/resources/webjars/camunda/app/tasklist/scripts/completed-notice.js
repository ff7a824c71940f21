// Camunda Tasklist 7.24.0 says nothing when a task is completed: the form is gone, and whether it went through is for the
// person to guess, though it has the words. Here it says so, in the place of what was wrong before.
window.angular.module('cam.tasklist.form').decorator('camTasklistFormDirective', [
  '$delegate',
  'Notifications',
  '$translate',
  function ([directive], notifications, $translate) {
    const shipped = directive.controller;
    directive.controller = [
      '$scope',
      '$injector',
      function ($scope, $injector) {
        $injector.invoke(shipped, this, { $scope });
        const register = this.registerCompletionHandler;
        this.registerCompletionHandler = complete => register.call(this, done => complete((error, result) => {
          if (!error && this.getParams().taskId) {
            notifications.addMessage({ status: $translate.instant('COMPLETE_OK'), duration: 8000, exclusive: true });
          }
          done(error, result);
        }));
      }
    ];
    return [directive];
  }
]);

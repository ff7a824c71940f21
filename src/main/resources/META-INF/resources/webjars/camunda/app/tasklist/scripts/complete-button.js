// Camunda Tasklist 7.24.0 disables "Complete" for good once something in a dynamic list was edited: form-js leaves
// errors[field][row] = undefined, and Tasklist counts the keys. So no error of a Camunda Form disables the button any
// more; a form checks itself when it is submitted, and shows its messages beside the fields.
window.angular.module('cam.tasklist.form').decorator('camTasklistFormDirective', [
  '$delegate',
  function ([directive]) {
    const shipped = directive.controller;
    directive.controller = [
      '$scope',
      '$injector',
      function ($scope, $injector) {
        $injector.invoke(shipped, this, { $scope });
        const notifyFormValidated = this.notifyFormValidated;
        this.notifyFormValidated = invalid => {
          const form = $scope.tasklistForm;
          const loaded = form && form.type === 'camunda-forms' && !form.$error;
          notifyFormValidated.call(this, invalid && !loaded);
        };
      }
    ];
    return [directive];
  }
]);

// Camunda Tasklist 7.24.0 shows a refusal as "Cannot submit task form <id>: <sentence>". The sentence alone is for people.
window.angular.module('cam.commons.util').decorator('Notifications', [
  '$delegate',
  function (notifications) {
    const addError = notifications.addError;
    notifications.addError = function (error) {
      const wrapping = /^Cannot (submit task form|instantiate process definition) \S+: /;
      addError.call(this, { ...error, message: (error.message || '').replace(wrapping, '') });
    };
    return notifications;
  }
]);

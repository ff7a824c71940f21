// Camunda Tasklist 7.24.0 keeps what went wrong in sight until it is closed by hand, once for every attempt and beside tasks
// with which it has nothing to do. Here an attempt replaces what the last one said, and another task begins without it.
window.angular.module('cam.commons.util').decorator('Notifications', [
  '$delegate',
  '$rootScope',
  '$location',
  function (notifications, root, $location) {
    const addError = notifications.addError;
    notifications.addError = function (error) {
      addError.call(this, { exclusive: ['type', 'status'], ...error });
    };

    let open;
    root.$on('$locationChangeSuccess', () => {
      const { task } = $location.search();
      if (task && task !== open) {
        open = task;
        notifications.clear({ type: 'danger' });
      }
    });
    return notifications;
  }
]);

// As shipped a space stands before the colon.
window.angular.module('camunda.common.directives').decorator('notificationsPanelDirective', [
  '$delegate',
  function (directives) {
    directives.forEach(panel => {
      panel.template = panel.template.replace(/<\/strong>\s+<strong ng-if="notification\.message">/,
        '</strong><strong ng-if="notification.message">');
    });
    return directives;
  }
]);

// Camunda Tasklist 7.24.0 hides what a task asks for in a tab of its own. It stands above the form here, and the tab is gone.
const TABS = '<div class="row tabbed-content">';
const TAB = 'ng-repeat="taskDetailTab in taskDetailTabs"';

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskDirective', [
  '$delegate',
  function ([directive]) {
    directive.template = directive.template
      .replace(TABS, '<p class="task-description" ng-if="task.description">{{ task.description }}</p>' + TABS)
      .replace(TAB, `${TAB} ng-if="taskDetailTab.id !== 'task-detail-description'"`);
    return [directive];
  }
]);

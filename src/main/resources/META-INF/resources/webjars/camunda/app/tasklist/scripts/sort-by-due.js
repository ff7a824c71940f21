// Camunda Tasklist 7.24.0 lists the newest task first; here the one that is due first. Whoever sorts otherwise keeps it: the
// choice stands in the address. This does not, for an address that changes while a page opens loses the task it names.
const BY_DUE = { sortBy: 'dueDate', sortOrder: 'asc' };
const SORTING = JSON.stringify([BY_DUE]);

window.angular.module('camunda.common.search').decorator('search', [
  '$delegate',
  search => Object.assign((...changes) => {
    const found = search(...changes);
    return changes.length || found.sorting ? found : { ...found, sorting: SORTING };
  }, search)
]);

// What stands above the list reads the address by itself, and takes none for the newest first.
window.angular.module('tasklist.plugin.tasklistSorting.tasklistHeader').decorator('camSortingChoicesDirective', [
  '$delegate',
  '$location',
  function ([directive], $location) {
    const shipped = directive.link;
    directive.compile = () => (scope, ...linked) => {
      shipped(scope, ...linked);
      const shown = [{ by: BY_DUE.sortBy, order: BY_DUE.sortOrder }];
      scope.$watch('sortings', sortings => {
        if (!$location.search().sorting && sortings !== shown) {
          scope.sortings = shown;
        }
      });
    };
    return [directive];
  }
]);

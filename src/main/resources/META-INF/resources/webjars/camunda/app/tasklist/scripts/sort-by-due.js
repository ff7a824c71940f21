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

// What stands above the list reads the address by itself, and where that names no order it writes there that the newest comes
// first. So of such an address it hears nothing, and shows ours.
window.angular.module('tasklist.plugin.tasklistSorting.tasklistHeader').decorator('camSortingChoicesDirective', [
  '$delegate',
  '$location',
  function ([directive], $location) {
    const shipped = directive.link;

    function showByDue(scope) {
      const { dueDate, ...others } = scope.uniqueProps;
      Object.assign(scope, {
        sortings: [{ by: BY_DUE.sortBy, order: BY_DUE.sortOrder }],
        sortedOn: [BY_DUE.sortBy],
        openDropdowns: [false],
        availableOptions: others
      });
    }

    directive.compile = () => (scope, ...linked) => {
      const data = scope.tasklistData;
      scope.tasklistData = {
        newChild(...parent) {
          const child = data.newChild(...parent);
          const observe = child.observe;
          child.observe = (name, seen) => observe.call(child, name, query =>
            $location.search().sorting ? seen(query) : showByDue(scope));
          return child;
        }
      };
      shipped(scope, ...linked);
      scope.tasklistData = data;
    };
    return [directive];
  }
]);

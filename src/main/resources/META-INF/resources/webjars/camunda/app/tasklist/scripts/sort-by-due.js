// Camunda Tasklist 7.24.0 lists the newest task first; here the one that is due first. Whoever sorts otherwise keeps it: the
// choice stands in the address. This does not, for an address that changes while a page opens loses the task it names.
const BY_DUE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

window.angular.module('camunda.common.search').decorator('search', [
  '$delegate',
  search => Object.assign((...changes) => {
    const found = search(...changes);
    return changes.length || found.sorting ? found : { ...found, sorting: BY_DUE };
  }, search)
]);

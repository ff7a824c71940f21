// Camunda Tasklist 7.24.0 lists the newest task first; here the one that is due first. Whoever sorts otherwise keeps it: the
// choice stands in the address.
const BY_DUE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

window.angular.module('cam.tasklist.tasklist').run([
  '$rootScope',
  '$location',
  function ($rootScope, $location) {
    $rootScope.$on('$locationChangeStart', () => {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', BY_DUE).replace();
      }
    });
  }
]);

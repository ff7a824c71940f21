// Camunda Tasklist 7.24.0 counts the tasks of the chosen filter only. Here every filter has its number, asked for with one
// request whenever the list has been read.
import { call } from '../../shared/scripts/server.js';

const SHIPPED = /<span ng-show="isFocused\(filter\)"\s+class="counter">\{\{ filterCount \}\}<\/span>/;
const OURS = '<span class="counter" ng-if="count(filter) !== undefined">{{ count(filter) }}</span>';

window.angular.module('cam.tasklist.filter').decorator('camTasklistFiltersDirective', [
  '$delegate',
  function ([directive]) {
    const shipped = directive.controller;
    directive.template = directive.template.replace(SHIPPED, OURS);
    directive.controller = [
      '$scope',
      '$injector',
      function ($scope, $injector) {
        $injector.invoke(shipped, this, { $scope });
        $scope.counts = {};
        $scope.count = filter => ($scope.isFocused(filter) ? $scope.filterCount : $scope.counts[filter.id]);
        $scope.filtersData.observe('taskList', async () => {
          const counts = await call('GET', 'inbox/counts').catch(() => $scope.counts);
          $scope.$evalAsync(() => ($scope.counts = counts));
        });
      }
    ];
    return [directive];
  }
]);

// Camunda Cockpit 7.24.0: on the instance of a plan's process, how the plan gets on. Cockpit gives a tab to the instances of
// every process; here those of others lose it again.
import { el } from '../../shared/scripts/dom.js';
import { ask } from '../../shared/scripts/server.js';
import { loaded } from './progress-parts.js';
import { inwardPlace } from './progress-place.js';
import { planView } from './progress-plan.js';

const PROCESS = 'planCycle:'; // how the id of its definitions begins

window.angular.module('cam-common').decorator('camTabsDirective', [
  '$delegate',
  function ([tabs]) {
    tabs.controllerAs = 'Tabs';
    tabs.controller = [
      '$scope',
      '$controller',
      function ($scope, $controller) {
        const shipped = $controller('CamTabsController', { $scope });
        const instance = $scope.varsValues?.processInstance;
        if (instance && !instance.definitionId.startsWith(PROCESS)) {
          shipped.providers = shipped.providers.filter(({ id }) => id !== 'progress-tab');
          shipped.selected = shipped.providers[0];
          shipped.onLocationChange(); // which may name another
        }
        return shipped;
      }
    ];
    return [tabs];
  }
]);

export function instanceTab(node, { processInstanceId }) {
  node.append(el('div', { className: 'progress progress-tab', lang: 'vi' },
    loaded(() => ask(`engine/engine/default/process-instance/${processInstanceId}`), ({ businessKey }) => {
      let view = null;
      const place = inwardPlace({ plan: businessKey }, () => view.redraw());
      view = planView(place, { whole: false });
      return view.element;
    })));
}

// Camunda Cockpit 7.24.0 knows processes, not plans, and forgets both when they end. The page «Tiến độ» in its header, a panel
// on its dashboard and a tab on a plan's instance show how the units get on.
import { dashboard } from './progress-dashboard.js';
import { page } from './progress-page.js';
import { instanceTab } from './progress-tab.js';

const LABEL = 'Tiến độ';

function plugin(id, pluginPoint, priority, properties, draw) {
  let leave = () => {};
  return {
    id, pluginPoint, priority, properties,
    render(node, given) {
      leave = draw(node, given) || leave;
    },
    unmount() {
      leave();
    }
  };
}

export default [
  // Without "render" Cockpit makes the link by itself.
  { id: 'tien-do', pluginPoint: 'cockpit.navigation', priority: 200, label: LABEL, pagePath: '#/tien-do' },
  plugin('progress-page', 'cockpit.route', 0, { path: '/tien-do' }, page),
  plugin('progress-dashboard', 'cockpit.dashboard', 100, { label: LABEL }, dashboard),
  plugin('progress-tab', 'cockpit.processInstance.runtime.tab', 100, { label: LABEL }, instanceTab)
];

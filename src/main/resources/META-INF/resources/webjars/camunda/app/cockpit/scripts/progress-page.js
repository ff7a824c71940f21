// Camunda Cockpit 7.24.0: the page «Tiến độ»: all plans, or one of them in one of its views.
import { el } from '../../shared/scripts/dom.js';
import { planView } from './progress-plan.js';
import { plans } from './progress-plans.js';
import { addressPlace } from './progress-place.js';

export function page(node) {
  const injector = window.angular.element(document.documentElement).injector();
  injector.get('page').titleSet('Tiến độ');
  injector.get('page').breadcrumbsClear();
  const body = el('main', { className: 'progress', lang: 'vi' });
  let open = null;
  const draw = () => {
    const { plan } = place.state;
    if (!plan) {
      open = null;
      body.replaceChildren(plans(place));
    } else if (open?.plan === plan) {
      open.redraw();
    } else {
      open = planView(place);
      body.replaceChildren(open.element);
    }
  };
  const place = addressPlace(draw);
  node.append(body);
  draw();
  return place.leave;
}

// Camunda Cockpit 7.24.0: on the dashboard, how the running plans get on.
import { el } from '../../shared/scripts/dom.js';
import { chart, standingBars, standingWords } from './progress-chart.js';
import { loaded, nothing } from './progress-parts.js';
import { address } from './progress-place.js';
import { get } from './progress-server.js';
import { number, numbered, planTitle } from './progress-words.js';

const MOST = 8;

const brief = counts => ['overdue', 'open', 'submitted'].reduce((sum, key) => ({ ...sum, [key]: counts[key] }), {});

function draw([{ total, plans }, due]) {
  const bars = standingBars(plans.map(plan => ({ name: numbered(plan), counts: plan.counts })));
  const overdue = plans.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const description = plans.map(plan => `${planTitle(plan)}: ${standingWords(plan.counts)}`).join('. ');
  const links = plans.map(plan => el('li', {}, el('a', { href: address({ plan: plan.code }) }, numbered(plan)),
    el('span', {}, ` – ${standingWords(brief(plan.counts))}`)));
  return plans.length ? [
    el('p', {}, el('strong', {}, number(total)), ' kế hoạch đang thực hiện · ', el('strong', {}, number(due.total)),
      ' việc đến hạn tuần này · ', el('strong', {}, number(overdue)), ' bài nộp quá hạn'),
    chart(bars.option, { height: bars.height, description }), el('ul', {}, ...links)
  ] : nothing('Không có kế hoạch nào đang thực hiện.');
}

export function dashboard(node) {
  node.append(el('div', { className: 'progress progress-panel', lang: 'vi' },
    el('h3', {}, el('a', { href: address({}) }, 'Tiến độ')),
    loaded(() => Promise.all([get('plans', { running: true, size: MOST }), get('due', { size: 1 })]), draw)));
}

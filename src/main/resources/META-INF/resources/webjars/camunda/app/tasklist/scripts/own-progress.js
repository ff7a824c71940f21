// Camunda Tasklist 7.24.0 shows a unit what it has to do, not how it stands. This link in the header opens what each plan asks
// of the person's unit, how each of it stands, the days left and the way to the task.
import { day } from '../../shared/scripts/dates.js';
import { el } from '../../shared/scripts/dom.js';
import { ask, call } from '../../shared/scripts/server.js';
import { mark } from '../../shared/scripts/standings.js';
import { alert, dialogBody, headerLink, openDialog } from './dialog.js';

const UNIT = /\.(clerks|leaders)$/; // the groups of units
const COLUMNS = ['Nhiệm vụ', 'Tình trạng', 'Hạn nộp', 'Công việc'];

function line({ title, status, label, lastDay, taskId }, close) {
  const open = taskId
    ? el('a', { href: `#/?task=${taskId}`, onclick: close, ariaLabel: `Mở công việc: ${title}` }, 'Mở công việc') : '';
  return el('tr', {}, el('th', { scope: 'row' }, title), el('td', {}, mark(status, label)), el('td', {}, day(lastDay)),
    el('td', {}, open));
}

function row({ unitName, planTitle, planStatus, cells }, close) {
  const heading = `Kế hoạch ${planTitle}${planStatus === 'CLOSED' ? ' (đã kết thúc)' : ''}`;
  const table = el('table', { className: 'table table-condensed' },
    el('thead', {}, el('tr', {}, ...COLUMNS.map(column => el('th', { scope: 'col' }, column)))),
    el('tbody', {}, ...cells.map(cell => line(cell, close))));
  table.setAttribute('aria-label', `${unitName}: ${heading}`);
  return el('section', {}, el('h3', {}, heading), el('p', {}, unitName), el('div', { className: 'own-progress-scroll' }, table));
}

async function open() {
  const body = dialogBody();
  body.append(el('p', {}, 'Đang tải…'));
  const dialog = openDialog('own-progress', 'Tiến độ của đơn vị', body);
  const drawn = await call('GET', 'progress/mine')
    .then(rows => rows.map(one => row(one, () => dialog.close())))
    .catch(error => [alert(error.message)]);
  body.replaceChildren(...(drawn.length ? drawn : [el('p', {}, 'Đơn vị chưa được giao nhiệm vụ nào.')]));
}

async function isOfUnit() {
  const { userId } = await ask('admin/auth/user/default');
  const { groups } = await ask(`engine/engine/default/identity/groups?userId=${encodeURIComponent(userId)}`);
  return groups.some(({ id }) => UNIT.test(id));
}

export default {
  id: 'own-progress-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 60,
  render(node) {
    isOfUnit().then(of => of && node.append(headerLink('stats', 'Tiến độ của đơn vị', open))).catch(console.error);
  }
};

// Camunda Cockpit 7.24.0, page «Tiến độ»: one plan, in one of its views, or one unit's submission to it.
import { el } from '../../shared/scripts/dom.js';
import { day } from '../../shared/scripts/dates.js';
import { mails } from './progress-mails.js';
import { matrix } from './progress-matrix.js';
import { overview } from './progress-overview.js';
import { loaded } from './progress-parts.js';
import { get, path } from './progress-server.js';
import { submission } from './progress-submission.js';
import { timeline } from './progress-timeline.js';
import { planTitle } from './progress-words.js';

const VIEWS = [
  { id: 'overview', label: 'Tổng quan', draw: overview },
  { id: 'matrix', label: 'Đơn vị × nhiệm vụ', draw: matrix },
  { id: 'timeline', label: 'Dòng thời gian', draw: timeline },
  { id: 'mails', label: 'Thư', draw: mails }
];

const facts = ({ number, statusLabel, issuedAt, closedAt }) => [
  number && `Số ${number}`, statusLabel, issuedAt && `ban hành ngày ${day(issuedAt)}`,
  closedAt && `kết thúc ngày ${day(closedAt)}`
].filter(fact => fact).join(' · ');

function tabs(place, plan, current) {
  const links = VIEWS.map(({ id, label }) => {
    const link = place.lead(el('a', {}, label), { plan, view: id });
    if (id === current) {
      link.setAttribute('aria-current', 'page');
    }
    return el('li', { className: id === current ? 'active' : '' }, link);
  });
  const made = el('nav', {}, el('ul', { className: 'nav nav-tabs' }, ...links));
  made.setAttribute('aria-label', 'Cách xem kế hoạch');
  return made;
}

/** The plan that the place names; redraw shows what else the place names since. */
export function planView(place, { whole = true } = {}) {
  const { plan } = place.state;
  const header = el('header', {});
  const body = el('div', { className: 'progress-body', tabIndex: -1 });
  let known = null;

  const redraw = () => {
    const { view = 'overview', submission: id } = place.state;
    const shown = VIEWS.find(one => one.id === view) || VIEWS[0];
    const moved = header.hasChildNodes(); // else this is a new page
    header.replaceChildren(...(whole ? [
      el('p', {}, place.lead(el('a', {}, '‹ Tất cả kế hoạch'), {})),
      el('h2', {}, planTitle(known)), el('p', { className: 'progress-facts' }, facts(known),
        ...(known.processInstanceId && known.status !== 'CLOSED' ? [' · ',
          el('a', { href: `#/process-instance/${known.processInstanceId}/runtime` }, 'Xem tiến trình')] : []))
    ] : []), tabs(place, plan, shown.id));
    body.replaceChildren(id ? submission(place, known) : shown.draw(place, known));
    if (moved) {
      body.focus({ preventScroll: true }); // what was clicked may be gone
    }
  };

  const element = loaded(() => get(path('plans', plan)), answer => {
    known = answer;
    redraw();
    return [header, body];
  });
  return { plan, element, redraw: () => known && redraw() };
}

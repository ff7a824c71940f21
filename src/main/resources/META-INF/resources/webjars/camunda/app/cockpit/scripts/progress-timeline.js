// Camunda Cockpit 7.24.0, page «Tiến độ»: who did what and when with a plan, one submission or one candidate, from our own
// record, which stays when the engine's history has been cleaned.
import { moment } from '../../shared/scripts/dates.js';
import { el } from '../../shared/scripts/dom.js';
import { call } from '../../shared/scripts/server.js';
import { button, download, loaded, nothing, notes, pictureButton, section, table } from './progress-parts.js';
import { saveTable } from './progress-picture.js';
import { get, path, workbook } from './progress-server.js';

const COLUMNS = [{ heading: 'Lúc', width: 120, whole: true }, { heading: 'Việc', width: 230 }, { heading: 'Người làm', width: 170 },
  { heading: 'Từ → đến', width: 200 }, { heading: 'Ý kiến', width: 300 }, { heading: 'Về', width: 260 }];

const cells = ({ at, what, who, from, to, remark, about }) => [moment(at), what, who || 'nhiều người',
  [from, to].filter(part => part).join(' → '), remark, about.name];

/** The steps of what is asked for, with the way to earlier and later ones where they are many. */
export function steps(plan, title, asked) {
  let page = 0;
  const turn = by => {
    page += by;
    list.load();
  };
  const list = loaded(() => get('timeline', { ...asked, page }), ({ entries, more }) => section(title,
    [download(workbook('timeline', asked)), pictureButton(() =>
      saveTable({ title, notes: notes(plan), name: `${plan.code}-dong-thoi-gian` }, COLUMNS, entries.map(cells)))],
    ...(entries.length ? [table(title, COLUMNS, entries.map(cells)), el('div', { className: 'progress-pager' },
      ...(page ? [button('‹ Trước', () => turn(-1))] : []), ...(more ? [button('Sau ›', () => turn(1))] : []))]
      : [nothing('Chưa có bước nào được ghi lại.')])));
  return list;
}

export function timeline(place, plan) {
  const { candidate = '' } = place.state;
  const whose = el('select', { className: 'form-control input-sm', id: 'progress-whose' }, new Option('Cả kế hoạch', ''));
  const label = el('label', { htmlFor: whose.id }, 'Dòng thời gian của');
  const filters = el('div', { className: 'progress-filters', hidden: true }, label, whose);
  whose.addEventListener('change', () => place.go({ plan: plan.code, view: 'timeline', candidate: whose.value }));
  call('GET', `${path('plans', plan.code)}/candidates`).then(candidates => {
    whose.append(...candidates.map(({ id, name, unit }) => new Option(`${name} (${unit})`, id)));
    whose.value = candidate;
    filters.hidden = !candidates.length;
  }).catch(console.error); // the plan's own is shown all the same
  return el('div', {}, filters, candidate
    ? steps(plan, 'Dòng thời gian của người, tập thể được đề nghị', { candidate })
    : steps(plan, 'Dòng thời gian của kế hoạch', { plan: plan.code }));
}

// Camunda Cockpit 7.24.0, page «Tiến độ»: units × obligations, to be searched and filtered, or summed up by the units above.
import { el } from '../../shared/scripts/dom.js';
import { day } from '../../shared/scripts/dates.js';
import { STANDINGS, coloured, mark, standing } from '../../shared/scripts/standings.js';
import { button, download, loaded, notes, nothing, pager, pictureButton, section, table } from './progress-parts.js';
import { saveTable } from './progress-picture.js';
import { search } from './progress-search.js';
import { get, path, workbook } from './progress-server.js';
import { number } from './progress-words.js';

const SIZE = 50;
const NO_PARENT = '-'; // how the server calls it
const NONE_ABOVE = 'Không có đơn vị cấp trên';

function cells(place, plan, found, pictured) {
  const columns = [{ heading: 'Đơn vị', width: 320 }, ...found.collections.map(({ title, lastDay }) => ({
    heading: lastDay ? `${title} (hạn ${day(lastDay)})` : title, width: 190
  }))];
  const cell = ({ submission, status, label }) => {
    if (!submission) {
      return el('span', { className: 'progress-unasked' }, 'không giao');
    }
    return coloured(place.lead(el('a', {}, label), { ...place.state, submission }), status);
  };
  const unit = ({ name, parentName }) => [el('div', {}, name), ...(parentName ? [el('small', {}, parentName)] : [])];
  pictured(() => saveTable({ title: 'Đơn vị × nhiệm vụ', notes: notes(plan), name: `${plan.code}-don-vi-nhiem-vu` }, columns,
    found.units.map(one => [one.name, ...one.cells.map(({ submission, status, label }) => (submission
      ? { text: label, colour: standing(status).colour } : 'không giao'))])));
  const made = table('Đơn vị × nhiệm vụ', columns, found.units.map(one => [unit(one), ...one.cells.map(cell)]));
  made.classList.add('progress-matrix');
  made.style.setProperty('--columns', found.collections.length);
  return made;
}

function summary(place, plan, choose) {
  return loaded(() => get(path('plans', plan.code, 'parents')), rows => {
    const columns = [{ heading: 'Đơn vị cấp trên', width: 300 }, { heading: 'Số đơn vị', width: 80, number: true },
      ...STANDINGS.map(({ label }) => ({ heading: label, width: 90, number: true }))];
    const counts = row => [number(row.units), ...STANDINGS.map(({ key }) => number(row.counts[key]))];
    return section('Tổng hợp theo đơn vị cấp trên', [download(workbook(path('plans', plan.code, 'parents'))),
      pictureButton(() => saveTable({ title: 'Tổng hợp theo đơn vị cấp trên', notes: notes(plan), name: `${plan.code}-cap-tren` },
        columns, rows.map(row => [row.parentName || NONE_ABOVE, ...counts(row)])))],
    rows.length ? table('Tổng hợp theo đơn vị cấp trên', columns, rows.map(row => [
      button(row.parentName || NONE_ABOVE, () => choose(row.parent || NO_PARENT), 'btn-link'), ...counts(row)]))
      : nothing('Chưa có đơn vị nào được giao nhiệm vụ.'));
  });
}

export function matrix(place, plan) {
  const { search: words = '', status = '', parent = '', page = '0' } = place.state;
  let asked = { search: words, status, parent, page: Number(page), size: SIZE };
  const where = path('plans', plan.code, 'matrix');
  let save = () => Promise.resolve();
  const tools = el('div', { className: 'progress-tools' });

  const list = loaded(() => get(where, asked), found => {
    const { page: nothingOfIt, size, ...all } = asked;
    tools.replaceChildren(download(workbook(where, all)), pictureButton(() => save()));
    return found.units.length
      ? [cells(place, plan, found, pictured => {
        save = pictured;
      }), pager(asked.page, SIZE, found.total, 'đơn vị', to => ask({ page: to }))]
      : nothing(asked.search || asked.status || asked.parent ? 'Không có đơn vị nào như thế. Hãy bớt điều kiện lọc.'
        : 'Chưa có đơn vị nào được giao nhiệm vụ.');
  });

  function ask(changes) {
    asked = { ...asked, page: 0, ...changes };
    place.note({ status: asked.status, parent: asked.parent, page: asked.page || '' });
    list.load();
  }

  const states = el('select', { className: 'form-control input-sm', id: 'progress-status' }, new Option('Tất cả', ''),
    ...STANDINGS.map(one => new Option(one.label, one.status)));
  states.value = status;
  states.addEventListener('change', () => ask({ status: states.value }));

  const parents = el('select', { className: 'form-control input-sm', id: 'progress-parent' }, new Option('Tất cả', ''));
  parents.addEventListener('change', () => ask({ parent: parents.value }));
  get(path('plans', plan.code, 'parents')).then(rows => {
    parents.append(...rows.map(row => new Option(row.parentName || NONE_ABOVE, row.parent || NO_PARENT)));
    parents.value = asked.parent;
  }).catch(console.error); // the list below says what is wrong

  const folded = el('details', {}, el('summary', {}, 'Tổng hợp theo đơn vị cấp trên'));
  folded.addEventListener('toggle', () => folded.append(summary(place, plan, above => {
    parents.value = above;
    folded.open = false;
    ask({ parent: above });
  })), { once: true });

  const legend = el('p', { className: 'progress-legend' }, ...STANDINGS.flatMap(({ status: one }) => [mark(one), ' ']));
  return el('div', {}, folded,
    el('div', { className: 'progress-filters', role: 'search' },
      ...search('Tìm đơn vị', words, text => place.note({ search: text, page: '' }), text => ask({ search: text })),
      el('label', { htmlFor: states.id }, 'Tình trạng'), states,
      el('label', { htmlFor: parents.id }, 'Đơn vị cấp trên'), parents, tools),
    legend, list);
}

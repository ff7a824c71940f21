// Camunda Cockpit 7.24.0, page «Tiến độ»: the parts that its views are made of.
import { day } from '../../shared/scripts/dates.js';
import { el } from '../../shared/scripts/dom.js';
import { Failure } from '../../shared/scripts/server.js';
import { number, planTitle } from './progress-words.js';

export const button = (text, click, className = 'btn-default btn-sm') =>
  el('button', { type: 'button', className: `btn ${className}`, onclick: click }, text);

export const alert = text => el('div', { className: 'alert alert-danger', role: 'alert' }, text);
export const nothing = text => el('p', { className: 'progress-nothing' }, text);

export const download = address => el('a', { className: 'btn btn-default btn-xs', href: address, download: '' }, 'Tải .xlsx');

/** What stands below the title of a picture. */
export const notes = plan => [`${planTitle(plan)} (${plan.code})`, `Ngày ${day(plan.today)}`];

/** Saves a picture; where that fails, says so beside the button. */
export function pictureButton(save) {
  const made = button('Tải ảnh', async () => {
    made.disabled = true;
    try {
      await save();
    } catch (error) {
      console.error(error);
      made.after(alert('Không tạo được ảnh. Hãy thử lại.'));
    }
    made.disabled = false;
  }, 'btn-default btn-xs');
  return made;
}

/** A part of a view with its heading, and what can be taken from it. */
export function section(title, tools, ...children) {
  const heading = el('h3', {}, title);
  const made = el('section', { className: 'progress-section' },
    el('div', { className: 'progress-heading' }, heading, el('div', { className: 'progress-tools' }, ...tools)), ...children);
  made.setAttribute('aria-label', title);
  return made;
}

const cell = (tag, content, column, properties) => el(tag, {
  className: column.number ? 'progress-number' : column.whole ? 'progress-whole' : '', ...properties
}, ...[content ?? ''].flat());

/**
 * A table; what stands first in a row names it. A column of numbers or of what is kept on one line (whole) says so; where
 * the columns are fixed, each has its share of the width, whatever is in it.
 */
export function table(label, columns, rows, fixed = false) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const head = columns.map(column => cell('th', column.heading, column, {
    scope: 'col', style: fixed ? `width: ${column.width / whole * 100}%` : ''
  }));
  const body = rows.map(cells => el('tr', {}, ...cells.map((content, i) => (i
    ? cell('td', content, columns[i]) : cell('th', content, columns[i], { scope: 'row' })))));
  const made = el('table', { className: `table table-condensed progress-table${fixed ? ' progress-fixed' : ''}` },
    el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...body));
  made.setAttribute('aria-label', label);
  const scroll = el('div', { className: 'progress-scroll', tabIndex: 0, role: 'region' }, made);
  scroll.setAttribute('aria-label', label);
  return scroll;
}

/** What a request brings, drawn; until then that it is awaited, and where it fails why, with a way to try again. */
export function loaded(request, draw) {
  const place = el('div', { className: 'progress-loaded', tabIndex: -1 });
  let asked = 0;
  const load = async () => {
    const turn = ++asked;
    place.setAttribute('aria-busy', 'true');
    if (!place.hasChildNodes()) {
      place.append(el('p', { className: 'progress-loading', role: 'status' }, 'Đang tải…'));
    }
    let drawn;
    try {
      drawn = [draw(await request())].flat();
    } catch (error) {
      console.error(error);
      drawn = [alert(error instanceof Failure ? error.message : 'Không hiển thị được nội dung này. Hãy tải lại trang.'),
        button('Thử lại', load)];
    }
    if (turn === asked) { // else something else has been asked for meanwhile
      const focused = place.contains(document.activeElement);
      place.replaceChildren(...drawn);
      place.removeAttribute('aria-busy');
      if (focused) {
        place.focus({ preventScroll: true }); // what was clicked is gone
      }
    }
  };
  load();
  return Object.assign(place, { load });
}

/** Which of how many are shown, and the way to the others; pages count from 0. */
export function pager(page, size, total, what, go) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const first = page * size;
  return el('div', { className: 'progress-pager' },
    el('span', { role: 'status' }, total
      ? `${number(first + 1)}–${number(Math.min(first + size, total))} trong ${number(total)} ${what}` : ''),
    ...(last ? [
      Object.assign(button('‹ Trước', () => go(page - 1)), { disabled: page === 0 }),
      Object.assign(button('Sau ›', () => go(page + 1)), { disabled: page === last })] : []));
}

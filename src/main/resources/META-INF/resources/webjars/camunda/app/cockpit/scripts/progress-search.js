// Camunda Cockpit 7.24.0, page «Tiến độ»: a field that searches while one types.
import { el } from '../../shared/scripts/dom.js';

const PAUSE = 300; // milliseconds without a key, after which is searched

/** A label with its field; note is told each change at once, so that whoever follows a link meanwhile finds it again. */
export function search(label, words, note, found) {
  const field = el('input', {
    type: 'search', className: 'form-control input-sm', id: 'progress-search', value: words, autocomplete: 'off'
  });
  let searched = words;
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    note(field.value.trim());
    waiting = setTimeout(() => {
      const text = field.value.trim();
      if (text !== searched && field.isConnected) {
        searched = text;
        found(text);
      }
    }, PAUSE);
  });
  return [el('label', { htmlFor: field.id }, label), field];
}

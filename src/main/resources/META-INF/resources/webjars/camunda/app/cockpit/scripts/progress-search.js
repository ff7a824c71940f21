// Camunda Cockpit 7.24.0, page «Tiến độ»: a field that searches while one types.
import { el } from '../../shared/scripts/dom.js';

const PAUSE = 300; // milliseconds without a key, after which is searched

/** A label with its field. */
export function search(label, words, found) {
  const field = el('input', {
    type: 'search', className: 'form-control input-sm', id: 'progress-search', value: words, autocomplete: 'off'
  });
  let searched = words;
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
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

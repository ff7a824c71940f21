// Camunda Tasklist 7.24.0: what a person is told about the draft of the open form. Beside the buttons stands whether it is
// saved; above the form what has to be decided.
import { el } from '../../shared/scripts/dom.js';

const PARTS = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23',
  hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric'
});

/** "14:05", and "ngày 05/09/2022" with it where that is not today. */
export function when(instant) {
  const [moment, now] = [new Date(instant), new Date()]
    .map(date => Object.fromEntries(PARTS.formatToParts(date).map(({ type, value }) => [type, value])));
  const day = ({ day, month, year }) => `${day}/${month}/${year}`;
  return `${moment.hour}:${moment.minute}` + (day(moment) === day(now) ? '' : ` ngày ${day(moment)}`);
}

export class Notice {
  constructor(formElement) {
    this.state = el('p', { className: 'draft-state', role: 'status', ariaLive: 'polite' });
    this.choice = el('div', { className: 'draft-choice', role: 'alert' });
    this.lost = el('div', { role: 'status' });
    this.formElement = formElement;
  }

  /** Draws itself around the form, whose buttons are there by now and stay where they are, whatever is said before them. */
  attach() {
    this.formElement.before(this.choice, this.lost);
    this.formElement.closest('[cam-tasklist-form]').querySelector('.form-actions').prepend(this.state);
  }

  say(text, saved = true) {
    this.state.textContent = text;
    this.state.classList.toggle('draft-unsaved', !saved);
  }

  /** Says that nothing is saved here, and takes the button for it away. */
  sayNone(text) {
    this.say(text);
    this.state.parentElement.classList.add('draft-none');
  }

  /** Asks to choose; each action is [label, what to do]. Without a text nothing is asked any more. */
  ask(text, actions = []) {
    if (text && text === this.asked) {
      return; // else it would be read aloud with every save
    }
    this.asked = text;
    this.choice.replaceChildren(...text ? [box('warning', el('p', {}, text), ...buttons(actions))] : []);
  }

  /** Shows what has no place in the form, to be copied; dismissed by the person alone. */
  showLost(entries, outdated, dismiss) {
    const why = outdated ? 'Biểu mẫu đã được thay đổi từ khi lưu bản nháp. ' : '';
    const list = el('dl', {}, ...entries.flatMap(({ name, value }) => [el('dt', {}, name), el('dd', {}, String(value))]));
    this.lost.replaceChildren(...entries.length ? [box('warning',
      el('p', {}, `${why}Những nội dung sau của bản nháp không còn mục tương ứng trong biểu mẫu. `
        + 'Nếu còn cần, hãy chép vào mục phù hợp.'),
      list, ...buttons([['Đã chép xong, ẩn những nội dung này', dismiss]]))] : []);
  }
}

const box = (kind, ...children) => el('div', { className: `draft-notice alert alert-${kind}` }, ...children);

const buttons = actions => actions.map(([label, act]) => {
  const button = el('button', { type: 'button', className: 'btn btn-default' }, label);
  button.addEventListener('click', act);
  return button;
});

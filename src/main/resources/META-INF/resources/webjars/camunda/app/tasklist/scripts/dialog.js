// Camunda Tasklist 7.24.0: links of ours in its header, each of which opens a dialog over the page.
import { el } from '../../shared/scripts/dom.js';

export const button = (className, text, click) => {
  const drawn = el('button', { type: 'button', className: `btn ${className}` }, text);
  drawn.addEventListener('click', click);
  return drawn;
};

export const alert = text => el('div', { className: 'alert alert-danger', role: 'alert' }, text);

/** Where a dialog shows what it is about; a screen reader says what is new in it. */
export const dialogBody = () => el('div', { className: 'work-dialog-body', ariaLive: 'polite', tabIndex: -1 });

/** Opens a dialog; it is gone when it is closed. */
export function openDialog(name, title, ...content) {
  const dialog = el('dialog', { className: `work-dialog ${name}` });
  dialog.setAttribute('aria-labelledby', `${name}-title`);
  dialog.append(el('header', {}, el('h2', { id: `${name}-title` }, title),
    button('btn-default', 'Đóng', () => dialog.close())), ...content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The link in the header, with one of Bootstrap's pictures. */
export function headerLink(picture, text, open) {
  const link = el('a', { href: '' },
    el('span', { className: `glyphicon glyphicon-${picture}`, ariaHidden: 'true' }), ` ${text}`);
  link.addEventListener('click', event => {
    event.preventDefault();
    open();
  });
  return link;
}

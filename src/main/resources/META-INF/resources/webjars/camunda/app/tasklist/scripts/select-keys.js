// Camunda Tasklist 7.24.0 (form-js 1.8.7): a select opens when it gets the focus, and is closed by whatever draws the form
// anew. Then no key opens it again; here the arrow down does, as in every other select.
const CLOSED = '.fjs-form-field-select:not(:has(.fjs-dropdownlist)) input';

document.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' && event.target.matches(CLOSED)) {
    event.preventDefault();
    event.target.blur();
    event.target.focus();
  }
}, true);

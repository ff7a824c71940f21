// Camunda Tasklist 7.24.0 stays where it is when the server refuses a form, which may be pages away from what is wrong. Our
// refusals name that as it stands in the form, between « and »; so the first place of that name is shown and gets the focus.
const CHOSEN = '.fjs-taglist-tag'; // for whom the fields after it hold
const NAMES = `.fjs-container :is(h1, h2, h3, h4, label, td, ${CHOSEN})`;
const ENTRY = '.fjs-container :is(input, textarea, select):not([disabled])';

function show(name) {
  const place = [...document.querySelectorAll(NAMES)].find(element => element.textContent.includes(name));
  if (!place) {
    return;
  }
  place.scrollIntoView({ block: 'center' });
  const field = place.matches(CHOSEN) ? place.closest('.fjs-form-field') : place;
  const after = entry => place.compareDocumentPosition(entry) & Node.DOCUMENT_POSITION_FOLLOWING && !field.contains(entry);
  const entry = [...document.querySelectorAll(ENTRY)].find(after);
  if (entry) {
    entry.focus({ preventScroll: true });
  }
}

window.angular.module('cam.commons.util').decorator('Notifications', [
  '$delegate',
  function (notifications) {
    const addError = notifications.addError;
    notifications.addError = function (error) {
      addError.call(this, error);
      const [, name] = /«([^»]+)»/.exec(error.message || '') || [];
      if (name) {
        show(name);
      }
    };
    return notifications;
  }
]);

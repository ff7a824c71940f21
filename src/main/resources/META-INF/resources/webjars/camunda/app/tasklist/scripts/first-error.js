// Camunda Tasklist 7.24.0 says "An error happened" when a form finds that something in it is missing or wrong, and leaves
// the field for the person to find, who sees the end of the form. So the sentence says how many, and the first is shown.
const WRONG = '.fjs-container .fjs-form-field:has(> .fjs-form-field-error)';
const ENTRY = 'input, textarea, select, [tabindex="0"]';

window.angular.module('cam.commons.util').decorator('Notifications', [
  '$delegate',
  function (notifications) {
    const addError = notifications.addError;
    notifications.addError = function (error) {
      const wrong = error.message ? [] : [...document.querySelectorAll(WRONG)];
      if (wrong.length) {
        wrong[0].scrollIntoView({ block: 'center' });
        wrong[0].querySelector(ENTRY).focus({ preventScroll: true });
        const count = String(wrong.length).padStart(2, '0');
        const status = `Biểu mẫu còn ${count} mục chưa ghi hoặc ghi chưa đúng`;
        addError.call(this, { ...error, status, message: 'Hãy xem dòng chữ đỏ dưới từng mục.' });
      } else {
        addError.call(this, error);
      }
    };
    return notifications;
  }
]);

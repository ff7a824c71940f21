// Camunda Tasklist 7.24.0: form-js 1.8 writes dates as the browser's language does and draws its calendar in English. In
// Vietnamese every date is dd/MM/yyyy, on every computer, and the calendar names days and months in Vietnamese.
import { language } from '../../shared/scripts/language.js';

const CALENDAR = {
  weekdays: {
    shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
  },
  months: {
    shorthand: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(month => `Th. ${month}`),
    longhand: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(month => `Tháng ${month}`)
  },
  firstDayOfWeek: 1,
  yearAriaLabel: 'Năm',
  monthAriaLabel: 'Tháng',
  hourAriaLabel: 'Giờ',
  minuteAriaLabel: 'Phút'
};

if (language === 'vi') {
  window.flatpickr.localize(CALENDAR);
  window.flatpickr.setDefaults({ ariaDateFormat: 'l, d/m/Y' });

  // form-js asks for the order and width of day, month and year under the name of no language at all, "default".
  const shipped = Intl.DateTimeFormat;
  const digits = { day: '2-digit', month: '2-digit', year: 'numeric' };
  Intl.DateTimeFormat = new Proxy(shipped, {
    construct: (target, [locale, options]) => locale === 'default' && !options
      ? new shipped('en-GB', digits)
      : new shipped(locale, options)
  });
}

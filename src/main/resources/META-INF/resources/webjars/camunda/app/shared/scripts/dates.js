// Camunda's web applications 7.24.0: days and moments as our scripts in them write them, whatever the browser's language.
const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: ZONE };
const TIME = { hour: '2-digit', minute: '2-digit', timeZone: ZONE };

/** A day (2022-09-04) or a moment as dd/MM/yyyy; nothing for nothing. */
export const day = at => (at ? new Date(at.length === 10 ? `${at}T00:00:00+07:00` : at).toLocaleDateString('en-GB', DAY) : '');

/** A moment as dd/MM/yyyy HH:mm. */
export const moment = at => (at ? `${day(at)} ${new Date(at).toLocaleTimeString('en-GB', TIME)}` : '');

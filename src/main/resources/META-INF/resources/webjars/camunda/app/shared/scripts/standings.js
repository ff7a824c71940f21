// Camunda's web applications 7.24.0: where a submission can stand, with word and colour, for our scripts in them. Each colour
// carries white letters with a contrast of 4.5:1, and none is ever without its word.
import { el } from './dom.js';

export const STANDINGS = [
  { key: 'accepted', status: 'ACCEPTED', label: 'Được chấp nhận', colour: '#1a7f37' },
  { key: 'submitted', status: 'SUBMITTED', label: 'Đã nộp, chờ kiểm tra', colour: '#1f5fae' },
  { key: 'returned', status: 'RETURNED', label: 'Bị trả lại', colour: '#a35200' },
  { key: 'open', status: 'OPEN', label: 'Chưa nộp', colour: '#6b7280' },
  { key: 'overdue', status: 'OVERDUE', label: 'Quá hạn', colour: '#b3161b' },
  { key: 'waived', status: 'WAIVED', label: 'Được miễn', colour: '#6b4fa0' },
  { key: 'notSubmitted', status: 'NOT_SUBMITTED', label: 'Không nộp', colour: '#333333' }
];

export const standing = status => STANDINGS.find(known => known.status === status);

/** A word, or a link, with the colour of where a submission stands. */
export function coloured(element, status) {
  element.classList.add('standing');
  element.style.setProperty('--standing', standing(status).colour);
  return element;
}

/** The word itself, or what tells more. */
export const mark = (status, text = standing(status).label) => coloured(el('span', {}, text), status);

// Camunda Cockpit 7.24.0, page «Tiến độ»: what was told to whom about a plan, and what became of the mails.
import { moment } from '../../shared/scripts/dates.js';
import { el } from '../../shared/scripts/dom.js';
import { download, loaded, nothing, notes, pager, pictureButton, section, table } from './progress-parts.js';
import { saveTable } from './progress-picture.js';
import { get, workbook } from './progress-server.js';

const SIZE = 50;
const STATES = [['WAITING', 'Chờ soạn thư'], ['QUEUED', 'Chờ gửi'], ['SENT', 'Đã gửi'], ['FAILED', 'Gửi không được'],
  ['NOT_SENT', 'Không gửi']];
const TITLE = 'Thư thông báo';
const COLUMNS = [{ heading: 'Báo lúc', width: 130, whole: true }, { heading: 'Nội dung', width: 330 },
  { heading: 'Người nhận', width: 200 }, { heading: 'Địa chỉ', width: 190 }, { heading: 'Tình trạng', width: 120, whole: true },
  { heading: 'Từ lúc', width: 130, whole: true }, { heading: 'Lý do', width: 250 }];

const cells = ({ toldAt, subject, recipientName, address, stateLabel, at, nextAttemptAt, reason }) => [moment(toldAt), subject,
  recipientName, address, stateLabel, moment(at),
  [reason, nextAttemptAt && `Gửi lại lúc ${moment(nextAttemptAt)}.`].filter(part => part).join(' ')];

export function mails(place, plan) {
  const asked = { plan: plan.code, state: place.state.state || '' };
  let page = 0;
  const list = loaded(() => get('mails', { ...asked, page, size: SIZE }), ({ total, mails: told }) => section(TITLE,
    [download(workbook('mails', asked)), pictureButton(() =>
      saveTable({ title: TITLE, notes: notes(plan), name: `${plan.code}-thu` }, COLUMNS, told.map(cells)))],
    ...(told.length ? [table(TITLE, COLUMNS, told.map(cells)), pager(page, SIZE, total, 'thư', to => {
      page = to;
      list.load();
    })] : [nothing(asked.state ? 'Không có thư nào như thế.' : 'Chưa có thông báo nào về kế hoạch này.')])));
  const states = el('select', { className: 'form-control input-sm', id: 'progress-state' }, new Option('Tất cả', ''),
    ...STATES.map(([state, label]) => new Option(label, state)));
  states.value = asked.state;
  states.addEventListener('change', () => {
    asked.state = states.value;
    page = 0;
    place.note({ state: asked.state });
    list.load();
  });
  return el('div', {}, el('div', { className: 'progress-filters' },
    el('label', { htmlFor: states.id }, 'Tình trạng'), states), list);
}

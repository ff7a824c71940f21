// Camunda Cockpit 7.24.0, page «Tiến độ»: one unit's submission: where it stands, who has it, what was attached and its steps.
import { el } from '../../shared/scripts/dom.js';
import { day } from '../../shared/scripts/dates.js';
import { API, CAMUNDA } from '../../shared/scripts/server.js';
import { mark } from '../../shared/scripts/standings.js';
import { loaded } from './progress-parts.js';
import { get } from './progress-server.js';
import { steps } from './progress-timeline.js';

const fact = (label, ...content) => (content[0] ? [el('dt', {}, label), el('dd', {}, ...content)] : []);
const outside = (href, text) => el('a', { href, target: '_blank', rel: 'noopener' }, `${text} (mở ở thẻ mới)`);

function details(one) {
  const files = (one.files || []).map(({ id, name }) => el('li', {}, outside(`${API}/attachments/${id}?download=true`, name)));
  return el('div', {}, el('h3', {}, one.title),
    el('dl', { className: 'progress-details' },
      ...fact('Đơn vị', one.unitName),
      ...fact('Tình trạng', mark(one.status, one.label)),
      ...fact('Hạn nộp', `hết ngày ${day(one.lastDay)}`),
      ...fact('Ý kiến', one.remark),
      ...fact('Công việc', one.taskId && outside(`${CAMUNDA}/app/tasklist/default/#/?task=${one.taskId}`, 'Mở công việc')),
      ...fact('Tiến trình', one.processInstanceId
        && el('a', { href: `#/process-instance/${one.processInstanceId}/runtime` }, 'Xem trong Giám sát')),
      ...fact('Tệp đính kèm', files.length && el('ul', {}, ...files))));
}

export function submission(place, plan) {
  const { submission: id, ...before } = place.state;
  return el('div', {},
    el('p', {}, place.lead(el('a', {}, '‹ Trở lại'), before)),
    loaded(() => get('submissions', { id }), details),
    steps(plan, 'Các bước của bài nộp', { submission: id }));
}

// Camunda Cockpit 7.24.0, page «Tiến độ»: the list of plans, those that run and those that are finished.
import { el } from '../../shared/scripts/dom.js';
import { day } from '../../shared/scripts/dates.js';
import { STANDINGS } from '../../shared/scripts/standings.js';
import { chart, standingBars, standingWords } from './progress-chart.js';
import { download, loaded, nothing, pager, pictureButton, section, table } from './progress-parts.js';
import { saveTable } from './progress-picture.js';
import { search } from './progress-search.js';
import { get, workbook } from './progress-server.js';
import { number, numbered, planTitle } from './progress-words.js';

const SIZE = 20;
const COLUMNS = [
  { heading: 'Kế hoạch', width: 360 }, { heading: 'Số', width: 90, whole: true }, { heading: 'Trạng thái', width: 110 },
  { heading: 'Ban hành', width: 90 }, { heading: 'Đơn vị', width: 60, number: true },
  ...STANDINGS.map(({ label }) => ({ heading: label, width: 75, number: true }))
];

const facts = ({ number: written, statusLabel, issuedAt, units, counts }) => [written, statusLabel, day(issuedAt),
  number(units), ...STANDINGS.map(({ key }) => number(counts[key]))];

export function plans(place) {
  const { search: words = '', running = '' } = place.state;
  let asked = { search: words, running, page: Number(place.state.page || 0), size: SIZE };

  const draw = ({ total, today, plans: found }) => {
    const rows = found.map(plan => [place.lead(el('a', {}, planTitle(plan)), { plan: plan.code }), ...facts(plan)]);
    const bars = standingBars(found.map(plan => ({ name: numbered(plan), counts: plan.counts })));
    const description = found.map(plan => `${planTitle(plan)}: ${standingWords(plan.counts)}`).join('. ');
    const picture = pictureButton(() => saveTable({ title: 'Tiến độ các kế hoạch', notes: [`Ngày ${day(today)}`],
      name: 'tien-do-cac-ke-hoach' }, COLUMNS, found.map(plan => [planTitle(plan), ...facts(plan)])));
    return found.length
      ? section('Danh sách kế hoạch', [download(workbook('plans', asked)), picture],
        chart(bars.option, { height: bars.height, description, click: ({ dataIndex }) => place.go({ plan: found[dataIndex].code }) }),
        table('Danh sách kế hoạch', COLUMNS, rows),
        pager(asked.page, SIZE, total, 'kế hoạch', page => ask({ page })))
      : nothing(asked.search || asked.running ? 'Không có kế hoạch nào như thế.' : 'Chưa có kế hoạch nào.');
  };
  const list = loaded(() => get('plans', asked), draw);

  function ask(changes) {
    asked = { ...asked, page: 0, ...changes };
    place.note({ running: asked.running, page: asked.page || '' });
    list.load();
  }

  const which = el('select', { className: 'form-control input-sm', id: 'progress-running' },
    new Option('Tất cả', ''), new Option('Đang thực hiện', 'true'), new Option('Đã kết thúc', 'false'));
  which.value = running;
  which.addEventListener('change', () => ask({ running: which.value }));
  return el('div', {},
    el('h2', {}, 'Tiến độ'),
    el('div', { className: 'progress-filters', role: 'search' },
      ...search('Tìm kế hoạch', words, text => place.note({ search: text, page: '' }), text => ask({ search: text })),
      el('label', { htmlFor: which.id }, 'Kế hoạch'), which),
    list);
}

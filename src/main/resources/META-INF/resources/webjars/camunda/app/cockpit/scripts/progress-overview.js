// Camunda Cockpit 7.24.0, page «Tiến độ», a plan's overview: its obligations, what is due this week, its candidates' way and
// its slowest steps.
import { el } from '../../shared/scripts/dom.js';
import { day } from '../../shared/scripts/dates.js';
import { CAMUNDA } from '../../shared/scripts/server.js';
import { STANDINGS, mark, standing } from '../../shared/scripts/standings.js';
import { chart, standingBars, standingWords } from './progress-chart.js';
import { download, loaded, notes, nothing, pager, pictureButton, section, table } from './progress-parts.js';
import { saveChart, saveTable } from './progress-picture.js';
import { get, path, workbook } from './progress-server.js';
import { duration, number } from './progress-words.js';

const DUE = 20; // of what is due, on one page

const name = ({ title, occurrence }) => (occurrence ? `${title} (${occurrence})` : title);

function obligations(place, plan) {
  const { code, collections } = plan;
  const bars = standingBars(collections.map(collection => ({ name: name(collection), counts: collection.counts })));
  const description = collections.map(one => `${name(one)}: ${standingWords(one.counts)}`).join('. ');
  const columns = [{ heading: 'Nhiệm vụ' }, { heading: 'Hạn' },
    ...STANDINGS.map(({ label }) => ({ heading: label, number: true }))];
  const counted = ({ counts }) => STANDINGS.map(({ key, status }) => (counts[key]
    ? place.lead(el('a', {}, number(counts[key])), { plan: code, view: 'matrix', status }) : '0'));
  return section('Nhiệm vụ', [download(workbook(path('plans', code, 'collections'))),
    pictureButton(() => saveChart({ title: 'Tiến độ theo nhiệm vụ', notes: notes(plan), name: `${code}-nhiem-vu` }, bars))],
  ...(collections.length ? [
    chart(bars.option, {
      height: bars.height, description,
      click: ({ seriesName }) => place.go({
        plan: code, view: 'matrix', status: STANDINGS.find(({ label }) => label === seriesName).status
      })
    }),
    table('Số bài nộp của mỗi nhiệm vụ', columns,
      collections.map(one => [name(one), one.lastDay ? day(one.lastDay) : one.deadline, ...counted(one)]))
  ] : [nothing('Kế hoạch chưa có kỳ thu nào: các kỳ thu được mở sau khi kế hoạch được ban hành.')]));
}

// A task of the lead agency, the office or the standing committee is about a submission or about the plan as a whole.
const whose = ({ unitName, taskName, assignee }) => (unitName || [taskName, assignee].filter(part => part).join(' – '));
const task = ({ taskId, taskName }) => el('a', { href: `${CAMUNDA}/app/tasklist/default/#/?task=${taskId}`, target: '_blank' },
  `${taskName} (mở ở thẻ mới)`);

function due(place, plan) {
  const columns = [{ heading: 'Đơn vị, người xử lý', width: 300 }, { heading: 'Việc', width: 400 }, { heading: 'Hạn', width: 90 },
    { heading: 'Tình trạng', width: 200 }];
  let page = 0;
  const list = loaded(() => get('due', { plan: plan.code, page, size: DUE }), ({ total, from, to, due: rows }) => {
    const title = `Đến hạn trong tuần này (${day(from)} – ${day(to)})`;
    return section(title, [download(workbook('due', { plan: plan.code })),
      pictureButton(() => saveTable({ title, notes: notes(plan), name: `${plan.code}-den-han` }, columns, rows.map(row => [
        whose(row), row.title || row.taskName, day(row.lastDay),
        row.status ? { text: row.label, colour: standing(row.status).colour } : row.label])))],
    ...(rows.length ? [table(title, columns, rows.map(row => [
      row.submission ? place.lead(el('a', {}, whose(row)), { plan: plan.code, submission: row.submission }) : task(row),
      row.title || row.taskName, day(row.lastDay), row.status ? mark(row.status, row.label) : row.label])),
    pager(page, DUE, total, 'việc', to => {
      page = to;
      list.load();
    })] : [nothing('Tuần này không có việc nào đến hạn.')]));
  });
  return list;
}

function funnel(plan) {
  return loaded(() => get(path('plans', plan.code, 'funnel')), stages => {
    const picture = {
      height: 60 + stages.length * 46,
      option: {
        series: [{
          type: 'funnel', sort: 'none', color: ['#1f5fae'], left: 10, top: 10, bottom: 10, width: '45%', minSize: '4%', gap: 3,
          label: { position: 'right', color: '#222', formatter: ({ name: stage, value }) => `${stage}: ${number(value)}` },
          data: stages.map(({ label, count }) => ({ name: label, value: count }))
        }]
      }
    };
    const description = stages.map(({ label, count }) => `${label}: ${number(count)}`).join('; ');
    return section('Từ đề nghị đến khen thưởng', [download(workbook(path('plans', plan.code, 'funnel'))), pictureButton(() =>
      saveChart({ title: 'Từ đề nghị đến khen thưởng', notes: notes(plan), name: `${plan.code}-khen-thuong` }, picture))],
    ...(stages.some(({ count }) => count) ? [chart(picture.option, { height: picture.height, description }),
      table('Số người, tập thể ở mỗi bước', [{ heading: 'Bước' }, { heading: 'Số lượng', number: true }],
        stages.map(({ label, count }) => [label, number(count)]))]
      : [nothing('Chưa có ai được đề nghị khen thưởng.')]));
  });
}

function steps(plan) {
  return loaded(() => get(path('plans', plan.code, 'steps')), rows => {
    const bar = (label, key, colour) => ({
      name: label, type: 'bar', color: colour, barMaxWidth: 14, data: rows.map(row => row[key]),
      label: { show: true, position: 'right', color: '#222', formatter: ({ value }) => duration(value) }
    });
    const picture = {
      height: 80 + rows.length * 44,
      option: {
        grid: { left: 10, right: 90, top: 36, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0 },
        xAxis: { type: 'value', axisLabel: { formatter: duration } },
        yAxis: { type: 'category', inverse: true, data: rows.map(({ label }) => label), axisLabel: { width: 240, overflow: 'break' } },
        series: [bar('Trung vị', 'medianHours', '#1f5fae'), bar('90% không quá', 'p90Hours', '#a35200')]
      }
    };
    const description = rows.map(row => `${row.label}: trung vị ${duration(row.medianHours)}, 90% không quá ${duration(row.p90Hours)}`)
      .join('; ');
    return section('Các bước chậm nhất', [download(workbook(path('plans', plan.code, 'steps'))), pictureButton(() =>
      saveChart({ title: 'Các bước chậm nhất', notes: notes(plan), name: `${plan.code}-cac-buoc` }, picture))],
    ...(rows.length ? [chart(picture.option, { height: picture.height, description }),
      table('Thời gian của mỗi bước', [{ heading: 'Bước' }, { heading: 'Số lần', number: true }, { heading: 'Trung vị', number: true },
        { heading: '90% không quá', number: true }],
      rows.map(row => [row.label, number(row.count), duration(row.medianHours), duration(row.p90Hours)]))]
      : [nothing('Chưa có bước nào hoàn thành.')]));
  });
}

export const overview = (place, plan) => el('div', {}, obligations(place, plan),
  el('div', { className: 'progress-columns' }, due(place, plan), el('div', {}, steps(plan), funnel(plan))));

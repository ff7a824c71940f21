// Camunda Cockpit 7.24.0, page «Tiến độ»: charts by Apache ECharts, which is fetched when the first of them is shown. Each
// has a description for those who do not see it, patterns beside its colours, and its figures near by as text.
import { el } from '../../shared/scripts/dom.js';
import { STANDINGS } from '../../shared/scripts/standings.js';
import { number } from './progress-words.js';

export const library = () => import('../../shared/scripts/echarts.js');

/** Of all charts and pictures. */
export const common = description => ({
  animation: false,
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
  aria: { enabled: true, label: { description }, decal: { show: true } }
});

/** A chart as wide as what it stands in; click gets what ECharts says of the place that was clicked. */
export function chart(option, { height, description, click }) {
  const place = el('div', { className: 'progress-chart', role: 'img', style: `height: ${height}px` });
  place.setAttribute('aria-label', description);
  let drawn = null;
  const size = new ResizeObserver(async () => {
    if (!place.isConnected) {
      size.disconnect();
      drawn?.dispose();
    } else if (drawn) {
      drawn.resize();
    } else if (place.clientWidth) {
      const { init } = await library();
      drawn ??= init(place);
      drawn.setOption({ ...common(description), ...option });
      if (click) {
        drawn.on('click', click);
      }
    }
  });
  size.observe(place);
  return place;
}

const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** Bars of where submissions stand, one for each row of {name, counts}. */
export function standingBars(rows) {
  const names = rows.map(({ name }) => name);
  const shown = STANDINGS.filter(({ key }) => rows.some(({ counts }) => counts[key]));
  return {
    height: 70 + rows.length * 38,
    option: {
      grid: { left: 10, right: 20, top: 40, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 22, itemHeight: 14 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { formatter: number } },
      yAxis: {
        type: 'category', inverse: true, data: names, axisTick: { show: false },
        axisLabel: { width: 330, overflow: 'break', lineHeight: 15, color: '#222', formatter: name => shortened(name, 100) }
      },
      series: shown.map(({ key, label, colour }) => ({
        name: label, type: 'bar', stack: 'all', barMaxWidth: 22, color: colour, cursor: 'pointer',
        data: rows.map(({ counts }) => counts[key] || null),
        label: {
          show: true, color: '#fff', textBorderColor: colour, textBorderWidth: 3, formatter: ({ value }) => number(value)
        },
        labelLayout: { hideOverlap: true }
      }))
    }
  };
}

/** The same in words. */
export const standingWords = counts => STANDINGS.filter(({ key }) => counts[key])
  .map(({ key, label }) => `${label}: ${number(counts[key])}`).join('; ') || 'chưa có bài nộp nào';

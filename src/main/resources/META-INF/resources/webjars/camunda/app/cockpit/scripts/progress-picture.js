// Camunda Cockpit 7.24.0, page «Tiến độ»: a chart or a table as a picture (PNG) with its title, its plan and the day, drawn by
// ECharts as on the page. Of a table, that is what the page shows of it.
import { el } from '../../shared/scripts/dom.js';
import { common, library } from './progress-chart.js';

const WIDTH = 1280;
const MARGIN = 24;
const SHARPNESS = 2; // pixels of the picture for each of the page's
const ROW = 34;
const LETTER = 7.2; // about the width of one in a table, to know how many lines a text takes

async function drawn(option, width, height) {
  const { init } = await library();
  const place = el('div', {});
  const chart = init(place, null, { width, height, devicePixelRatio: SHARPNESS });
  chart.setOption({ ...common(''), ...option });
  const canvas = chart.renderToCanvas({ pixelRatio: SHARPNESS, backgroundColor: '#fff' });
  chart.dispose();
  return canvas;
}

function lines(brush, text, width) {
  return text.split(' ').reduce((done, word) => {
    const longer = done.length ? `${done[done.length - 1]} ${word}` : word;
    return done.length && brush.measureText(longer).width <= width ? [...done.slice(0, -1), longer] : [...done, word];
  }, []);
}

/** Puts the title and what else is to be known above what was drawn. */
function titled(picture, title, notes) {
  const canvas = el('canvas', { width: picture.width + 2 * MARGIN * SHARPNESS });
  const brush = canvas.getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const texts = [[title, `bold ${20 * SHARPNESS}px ${family}`], ...notes.map(note => [note, `${14 * SHARPNESS}px ${family}`])]
    .flatMap(([text, font]) => {
      brush.font = font;
      return lines(brush, text, picture.width).map(line => [line, font]);
    });
  const head = (MARGIN + texts.length * 26) * SHARPNESS;
  canvas.height = head + picture.height + MARGIN * SHARPNESS;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = '#222';
  texts.forEach(([line, font], i) => {
    brush.font = font;
    brush.fillText(line, MARGIN * SHARPNESS, (MARGIN + 10 + i * 26) * SHARPNESS);
  });
  brush.drawImage(picture, MARGIN * SHARPNESS, head);
  return canvas;
}

async function save(canvas, name) {
  const file = await new Promise(done => canvas.toBlob(done, 'image/png'));
  const address = URL.createObjectURL(file);
  el('a', { href: address, download: `${name}.png` }).click();
  URL.revokeObjectURL(address);
}

/** Saves a chart. */
export async function saveChart({ title, notes, name }, { option, height }) {
  await save(titled(await drawn(option, WIDTH, height), title, notes), name);
}

/** Saves a table; a cell is a text, nothing, or {text, colour}. Widths are shares of the whole. */
export async function saveTable({ title, notes, name }, columns, rows) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => width / whole * WIDTH);
  const text = cell => (cell?.text ?? cell) || '';
  const lineCount = cells => Math.max(1, ...cells.map((cell, i) =>
    Math.ceil(text(cell).length * LETTER / (widths[i] - 12))));
  const heights = [columns.map(({ heading }) => heading), ...rows].map(cells => ROW + (lineCount(cells) - 1) * 16);
  const label = (i, more) => ({
    width: widths[i] - 12, overflow: 'break', lineHeight: 16, fontSize: 13, position: 'insideLeft', distance: 6, ...more
  });
  const cells = [columns.map(({ heading }) => heading), ...rows].flatMap((row, y) => row.map((cell, x) => ({
    coord: [x, y], value: text(cell), label: label(x, { fontWeight: y ? 'normal' : 'bold', color: cell?.colour ? '#fff' : '#222' }),
    itemStyle: { color: cell?.colour || (y ? '#fff' : '#eee'), borderColor: '#bbb' }
  })));
  const height = heights.reduce((sum, one) => sum + one);
  const option = {
    matrix: {
      left: 1, top: 1, width: WIDTH, height, // so that the lines around it are whole
      x: { show: false, data: widths.map((size, x) => ({ value: `x${x}`, size })) },
      y: { show: false, data: heights.map((size, y) => ({ value: `y${y}`, size })) },
      body: { data: cells }
    }
  };
  await save(titled(await drawn(option, WIDTH + 2, height + 2), title, notes), name);
}

// Camunda Tasklist 7.24.0 tells on a card when a task is due by the browser's clock, and knows neither plan nor unit. This
// plugin puts them there, as our server words them: one request for all cards of the list, whenever it is drawn.
import { el } from '../../shared/scripts/dom.js';
import { call } from '../../shared/scripts/server.js';

const lastSeen = new Map(); // so that a list that is drawn again every few seconds does not flicker
let waiting = new Map();

const line = (className, ...content) => el('p', { className }, ...content);

const mark = (className, text) => el('span', { className }, text);

function draw(node, { returned, pressure, left, due, unit, about, plan }) {
  const marks = [
    ...(returned ? [mark('task-mark returned', 'Bị trả lại')] : []),
    ...(left ? [mark(`task-mark ${pressure.toLowerCase()}`, left), ` (hạn ${due})`] : [])
  ];
  const lines = [['task-unit', unit], ['task-about', about], ['task-plan', plan]].filter(([, text]) => text);
  node.replaceChildren(line('task-due', ...marks), ...lines.map(([className, text]) => line(className, text)));
}

async function ask() {
  const nodes = waiting;
  waiting = new Map();
  const ids = [...nodes.keys()].map(encodeURIComponent).join(',');
  // Where the server does not answer, Tasklist says so itself, and the cards stay as they were.
  const cards = await call('GET', `inbox/cards?ids=${ids}`).catch(() => []);
  cards.forEach(card => {
    lastSeen.set(card.task, card);
    draw(nodes.get(card.task), card);
  });
}

export default {
  id: 'task-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(node, { taskId }) {
    node.className = 'task-facts';
    if (lastSeen.has(taskId)) {
      draw(node, lastSeen.get(taskId));
    }
    if (!waiting.size) {
      setTimeout(ask);
    }
    waiting.set(taskId, node);
  }
};

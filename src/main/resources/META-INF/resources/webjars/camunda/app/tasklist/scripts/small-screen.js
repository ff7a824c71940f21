// Camunda Tasklist 7.24.0 puts filters, list and task below one another on a telephone, so that the form of an open task
// begins far down. There the open task takes the whole screen (styles/small-screen.css), with this way back to the list.
import { el } from '../../shared/scripts/dom.js';

export default {
  id: 'back-to-list',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: container => container.append(el('a', { className: 'back-to-list', href: '#/' }, '‹ Danh sách công việc'))
};

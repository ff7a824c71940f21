// Camunda Tasklist 7.24.0 shows open tasks only. This link in its header opens what a person, or the person's unit, has done:
// newest first, to be searched, and each submission as it was at every step, with the remarks.
import { el } from '../../shared/scripts/dom.js';
import { API, call } from '../../shared/scripts/server.js';
import { alert, button, dialogBody, headerLink, openDialog } from './dialog.js';

const fact = (label, text) => (text ? [el('div', {}, el('dt', {}, label), el('dd', {}, text))] : []);

// Our server writes texts in Markdown, of which it uses headings, lists, bold and line breaks; what people typed is escaped.
const plain = text => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const inline = text => text.split(/\*\*(.+?)\*\*/).map((part, i) => (i % 2 ? el('strong', {}, plain(part)) : plain(part)));

function markdown(text) {
  const shown = el('div', { className: 'completed-content' });
  let open = null;
  text.split('\n').forEach(line => {
    const [, heading] = line.match(/^#+ (.*)/) || [];
    const [, item] = line.match(/^- (.*)/) || [];
    if (heading || item || !line.trim()) {
      open = null;
    }
    if (heading) {
      shown.append(el('h4', {}, ...inline(heading)));
    } else if (item) {
      const list = shown.lastElementChild;
      (list && list.tagName === 'UL' ? list : shown.appendChild(el('ul', {}))).append(el('li', {}, ...inline(item)));
    } else if (line.trim()) {
      open = open || shown.appendChild(el('p', {}));
      open.append(...(open.hasChildNodes() ? [el('br', {})] : []), ...inline(line.trimEnd()));
    }
  });
  return shown;
}

function step({ on, what, person, remark, content }) {
  return el('li', {},
    el('p', {}, `${on}: `, el('strong', {}, what), person ? ` – ${person}` : ''),
    ...(remark ? [el('p', { className: 'completed-remark' }, `Ý kiến: ${remark}`)] : []),
    ...(content ? [el('details', {}, el('summary', {}, 'Nội dung bài nộp ở bước này'), markdown(content))] : []));
}

function submission({ title, plan, unit, status, deadline, steps }) {
  const timeline = el('ol', { className: 'completed-steps' }, ...steps.map(step));
  const contents = timeline.querySelectorAll('details');
  if (contents.length) {
    contents[contents.length - 1].open = true; // what was submitted last
  }
  return [el('h3', {}, title),
    el('dl', {}, ...fact('Đơn vị', unit), ...fact('Kế hoạch', plan), ...fact('Trạng thái', status),
      ...fact('Hạn nộp', `hết ngày ${deadline}`)), timeline];
}

function papers(act, plan, documents) {
  const links = documents.map(({ key, title }) => el('li', {}, el('a', {
    href: `${API}/plans/${plan}/documents/${key.slice(key.indexOf('/') + 1)}`, target: '_blank', rel: 'noopener'
  }, `${title} (mở ở thẻ mới)`)));
  return [el('h3', {}, act),
    links.length ? el('ul', {}, ...links) : el('p', {}, 'Kế hoạch này chưa có văn bản nào xem được.')];
}

const content = async ({ act, submission: id, planCode }) => (id
  ? submission(await call('GET', `completed/submission?id=${encodeURIComponent(id)}`))
  : papers(act, planCode, await call('GET', `plans/${encodeURIComponent(planCode)}/documents`).catch(() => [])));

function page() {
  const body = dialogBody();
  const words = el('input', { type: 'search', className: 'form-control', id: 'completed-search' });
  const search = el('form', { className: 'form-inline', role: 'search' },
    el('label', { htmlFor: words.id }, 'Tìm theo việc, kế hoạch, nội dung, đơn vị'), words,
    el('button', { type: 'submit', className: 'btn btn-default' }, 'Tìm'));
  const dialog = openDialog('completed-work', 'Việc đã làm', search, body);
  let shown = 0;
  let asked = 0;

  const show = async work => {
    const turn = ++asked;
    body.setAttribute('aria-busy', 'true');
    const drawn = await work().catch(error => [alert(error.message)]);
    if (turn !== asked) {
      return; // something else was asked for meanwhile
    }
    body.replaceChildren(...drawn);
    body.removeAttribute('aria-busy');
    dialog.scrollTop = 0;
    if (turn > 1 && document.activeElement !== words) {
      body.focus({ preventScroll: true }); // what was clicked is gone
    }
  };

  const open = done => show(async () => {
    search.hidden = true;
    return [button('btn-link', '‹ Trở lại danh sách', () => list(shown)), ...await content(done)];
  });

  function row(done) {
    const { on, act, object, plan, unit, status, deadline, remark } = done;
    return el('li', {},
      button('btn-link', [act, object].filter(Boolean).join(': '), () => open(done)),
      el('dl', {}, ...fact('Ngày', on), ...fact('Trạng thái', status), ...fact('Đơn vị', unit), ...fact('Kế hoạch', plan),
        ...fact('Hạn nộp', deadline), ...fact('Ý kiến', remark)));
  }

  const list = number => show(async () => {
    search.hidden = false;
    shown = number;
    const { done, more } = await call('GET', `completed?page=${number}&search=${encodeURIComponent(words.value)}`);
    return [
      done.length ? el('ol', { className: 'completed-list' }, ...done.map(row))
        : el('p', {}, words.value ? 'Không tìm thấy việc nào.' : 'Chưa có việc nào.'),
      el('div', { className: 'completed-pages' },
        ...(number ? [button('btn-default', '‹ Mới hơn', () => list(number - 1))] : []),
        ...(more ? [button('btn-default', 'Cũ hơn ›', () => list(number + 1))] : []))];
  });

  search.addEventListener('submit', event => {
    event.preventDefault();
    list(0);
  });
  list(0);
}

export default {
  id: 'completed-work-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render(node) {
    node.append(headerLink('ok', 'Việc đã làm', page));
  }
};

// A page of ours in Camunda Admin (System): the directory of units and people from an Excel file or CSV files. What a file
// would change is shown first; only what was shown is applied. Camunda's login and its token against forged requests hold.
import { el } from '../../shared/scripts/dom.js';
import { API, Failure, call } from '../../shared/scripts/server.js';

const MOST_ROWS = 500; // shown at once; the counts are of all
const LARGEST = 5 * 1024 * 1024;

function table(headings, rows) {
  const head = el('thead', {}, el('tr', {}, ...headings.map(heading => el('th', {}, heading))));
  const body = el('tbody', {}, ...rows.slice(0, MOST_ROWS)
    .map(cells => el('tr', {}, ...cells.map(cell => el('td', {}, ...[cell].flat())))));
  const drawn = el('table', { className: 'table table-bordered table-condensed' }, head, body);
  const rest = rows.length > MOST_ROWS ? [el('p', {}, `… và ${rows.length - MOST_ROWS} dòng khác.`)] : [];
  return el('div', { className: 'directory-scroll' }, drawn, ...rest);
}

const alert = (kind, text) => el('div', { className: `alert alert-${kind}`, role: 'status' }, text);

const difference = ({ field, before, after }) => el('div', {}, `${field}: `,
  ...(before ? [el('del', {}, before), ' → '] : []), el('strong', {}, after || '(để trống)'));

function summary({ changes, unchanged }) {
  const kinds = new Map();
  changes.forEach(({ label }) => kinds.set(label, (kinds.get(label) || 0) + 1));
  return [...kinds, ['Không thay đổi', unchanged]].map(([label, count]) => `${label}: ${count}`).join(' · ');
}

const changeTable = changes => table(['Việc', 'Loại', 'Mã', 'Tên', 'Nội dung (cũ → mới)'],
  changes.map(({ label, sheet, code, name, differences }) => [label, sheet, code, name, differences.map(difference)]));

function absent(preview) {
  const lists = [['đơn vị', preview.absentUnits], ['người dùng', preview.absentPeople]].filter(([, ids]) => ids.length);
  return lists.map(([what, ids]) => el('details', {},
    el('summary', {}, `Không có trong tệp, giữ nguyên: ${ids.length} ${what}`), el('p', {}, ids.join(', '))));
}

function problems({ message, body }) {
  return [alert('danger', message), ...body && body.problems
    ? [table(['Bảng', 'Dòng', 'Cột', 'Lỗi'],
      body.problems.map(({ sheet, row, column, message }) => [sheet, row || '', column || '', message]))] : []];
}

function passwordList(passwords) {
  if (!passwords.length) {
    return [];
  }
  const quoted = text => `"${text.replace(/"/g, '""')}"`;
  const lines = [['Tên đăng nhập', 'Họ và tên', 'Mật khẩu ban đầu'],
    ...passwords.map(({ id, name, password }) => [id, name, password])];
  const csv = '\ufeff' + lines.map(cells => cells.map(quoted).join(',')).join('\r\n');
  const link = el('a', {
    className: 'btn btn-primary', download: 'mat-khau-ban-dau.csv',
    href: URL.createObjectURL(new Blob([csv], { type: 'text/csv' }))
  }, 'Tải mật khẩu ban đầu (CSV)');
  return [alert('warning', `Có ${passwords.length} người mới. Mật khẩu ban đầu chỉ hiển thị một lần, `
    + 'hãy tải về ngay và giao cho từng người.'), link];
}

function send(path, files, version) {
  const form = new FormData();
  [...files].forEach(file => form.append('file', file));
  if (version) {
    form.append('version', version);
  }
  return call('POST', `directory/${path}`, form);
}

function page(container) {
  const files = el('input', { type: 'file', id: 'directory-files', multiple: true, accept: '.xlsx,.csv' });
  const show = el('button', { type: 'submit', className: 'btn btn-primary', disabled: true }, 'Xem trước');
  const result = el('div', { className: 'directory-result' });
  const names = el('span', { className: 'directory-names' }, 'Chưa chọn tệp');
  // The browser's own words for choosing a file depend on its language, so ours stand in their place.
  const choose = el('label', { htmlFor: files.id, className: 'btn btn-default' }, 'Chọn tệp…');
  const form = el('form', {}, files, choose, ' ', names, ' ', show);

  const failed = error => result.replaceChildren(...problems(
    error instanceof Failure ? error : { message: 'Không gửi được tệp. Hãy chọn lại tệp rồi thử lại.' }));

  async function busy(button, work) {
    button.disabled = true;
    try {
      await work();
    } catch (error) {
      failed(error);
    } finally {
      button.disabled = false;
    }
  }

  function previewed(chosen, preview) {
    const apply = el('button', { type: 'button', className: 'btn btn-primary' }, 'Áp dụng');
    apply.addEventListener('click', () => busy(apply, async () => {
      const done = await send('import', chosen, preview.version);
      result.replaceChildren(alert('success', `Đã áp dụng ${done.changes.length} thay đổi.`),
        ...passwordList(done.passwords), changeTable(done.changes));
    }));
    result.replaceChildren(...preview.changes.length
      ? [el('p', {}, summary(preview)), changeTable(preview.changes), ...absent(preview), apply]
      : [alert('info', `Tệp trùng với danh bạ hiện có: không có gì thay đổi (${preview.unchanged} dòng).`), ...absent(preview)]);
  }

  files.addEventListener('change', () => {
    result.replaceChildren();
    names.textContent = [...files.files].map(file => file.name).join(', ') || 'Chưa chọn tệp';
    show.disabled = !files.files.length;
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const chosen = [...files.files];
    const large = chosen.find(file => file.size > LARGEST);
    if (large) {
      failed({ message: `Tệp ${large.name} lớn hơn 5 MB. Hãy chia thành nhiều tệp.` });
      return;
    }
    busy(show, async () => previewed(chosen, await send('preview', chosen)));
  });

  container.append(el('div', { className: 'directory-import' },
    el('h3', {}, 'Đơn vị và người dùng'),
    el('p', {}, 'Chọn một tệp Excel (.xlsx) có hai bảng «Đơn vị» và «Người dùng», hoặc một, hai tệp CSV. '
      + 'Hệ thống cho xem trước mọi thay đổi; đơn vị, người dùng không có trong tệp được giữ nguyên. ',
      el('a', { href: `${API}/directory/template`, download: 'mau-danh-ba.xlsx' }, 'Tải tệp mẫu')),
    form, result));
}

export default {
  id: 'directory',
  pluginPoint: 'admin.system',
  priority: 2000,
  render: page,
  properties: { label: 'Đơn vị và người dùng' }
};

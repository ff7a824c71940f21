// Camunda Tasklist 7.24.0: a Camunda Form takes no files. So the task's files stand in a panel of ours between the form's
// fields and its buttons; what the panel holds, and whether files can be added, our server says. It is a directive of the
// same name as Tasklist's own for Camunda Forms, which Angular runs on the same element.
import { el } from '../../shared/scripts/dom.js';
import { API, call, upload } from '../../shared/scripts/server.js';

const OPEN_AT_ONCE = 4; // folders of a panel to read; more of them are folded
const EVERYONES = 'Chung cho cả hồ sơ';
const ACCEPTED = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

const megabytes = size => (size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB`
  : `${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB`);
const moment = at => new Date(at).toLocaleString('vi-VN',
  { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const address = file => `${API}/attachments/${file.id}`;

const button = (text, label, act) => {
  const made = el('button', { type: 'button', className: 'btn btn-default btn-xs', onclick: act }, text);
  made.setAttribute('aria-label', label);
  return made;
};

const link = (text, label, properties) => {
  const made = el('a', { className: 'btn btn-default btn-xs', ...properties }, text);
  made.setAttribute('aria-label', label);
  return made;
};

/** The names that stand in the form now, with those that the server knows. */
function nominees({ nominees, nomineeField }) {
  const typed = nomineeField
    ? [...document.querySelectorAll(`.fjs-container input[id*="-${nomineeField}_"]`)].map(input => input.value.trim())
    : nominees;
  return [...new Set(typed)].filter(name => name);
}

class FilePanel {
  constructor(taskId, busy) {
    this.path = `tasks/${taskId}/attachments`;
    this.busy = busy;
    this.sending = Promise.resolve();
    this.waiting = 0;
    this.status = el('div', { className: 'attachments-status', role: 'status' });
    this.folders = el('div', {});
    this.hint = el('p', { className: 'attachments-hint' });
    this.element = el('section', { className: 'attachments', hidden: true },
      el('h4', { id: 'attachments-title' }, 'Tệp đính kèm'), this.hint, this.folders, this.status);
    this.element.setAttribute('aria-labelledby', 'attachments-title');
  }

  async load() {
    try {
      this.draw(await call('GET', this.path));
    } catch (error) {
      this.element.hidden = false;
      this.fail(this.status, error);
    }
  }

  draw(panel) {
    this.panel = panel;
    this.element.hidden = !panel.folders.length;
    const empty = panel.folders.every(({ files }) => !files.length);
    this.hint.textContent = panel.editable
      ? 'Tệp PDF, Word (.docx), Excel (.xlsx) hoặc ảnh JPG, PNG, mỗi tệp không quá '
        + `${megabytes(panel.largest).replace(',0', '')}. Chọn tệp hoặc kéo thả tệp vào từng mục; tệp được lưu ngay.`
      : empty ? 'Không có tệp nào được đính kèm.' : '';
    this.lists = new Map();
    this.folders.replaceChildren(...(!panel.editable && empty ? [] : panel.folders.map(folder => this.folder(folder))));
  }

  folder(folder) {
    const { key, title, required, files } = folder;
    const list = el('ul', { className: 'attachments-files' });
    this.lists.set(key, list);
    this.fill(list, folder);
    const marked = required ? [' ', el('span', { className: 'label label-warning' }, 'Bắt buộc có tệp')] : [];
    if (!this.panel.editable) {
      const folded = this.panel.folders.length > OPEN_AT_ONCE;
      return el('details', { className: 'attachments-folder', open: !folded },
        el('summary', {}, `${title} (${files.filter(file => !file.removedAt).length} tệp)`), list);
    }
    const drawn = el('div', { className: 'attachments-folder' }, el('h5', {}, title, ...marked), list, this.chooser(folder));
    drawn.setAttribute('role', 'group');
    drawn.setAttribute('aria-label', title);
    this.takeDropped(drawn, folder);
    return drawn;
  }

  fill(list, folder) {
    const present = folder.files.filter(file => !file.removedAt);
    const removed = folder.files.filter(file => file.removedAt);
    list.replaceChildren(...present.map(file => this.file(folder, file)),
      ...(present.length ? [] : [el('li', { className: 'attachments-none' }, 'Chưa có tệp.')]),
      ...(removed.length ? [el('li', {}, el('details', {}, el('summary', {}, `Đã gỡ sau khi nộp: ${removed.length} tệp`),
        el('ul', { className: 'attachments-files' }, ...removed.map(file => this.file(folder, file)))))] : []));
  }

  file(folder, file) {
    const { name, label, nominee, size, uploadedBy, uploadedAt, removedAt, preview } = file;
    const asked = this.panel.editable && !removedAt;
    const about = [label, asked ? null : nominee && `của ${nominee}`, megabytes(size), uploadedBy, moment(uploadedAt),
      removedAt && `gỡ lúc ${moment(removedAt)}`].filter(part => part).join(' · ');
    return el('li', {},
      el('div', { className: 'attachments-file' }, el('strong', {}, name), el('small', {}, about)),
      ...(asked && this.panel.nominees ? [this.whose(folder, file)] : []),
      ...(preview ? [link('Xem', `Xem tệp ${name} (mở ở thẻ mới)`, { href: address(file), target: '_blank', rel: 'noopener' })] : []),
      link('Tải về', `Tải tệp ${name} về`, { href: `${address(file)}?download=true`, download: name }),
      ...(asked ? [this.remover(folder, file)] : []));
  }

  /** Asks in the page, in the place of the button itself. */
  remover(folder, file) {
    const ask = button('Gỡ', `Gỡ tệp ${file.name}`, () => {
      const yes = button('Gỡ', `Xác nhận gỡ tệp ${file.name}`, () => this.remove(folder, file));
      const no = button('Không', `Giữ lại tệp ${file.name}`, () => {
        asked.replaceWith(ask);
        ask.focus();
      });
      const asked = el('span', {}, 'Gỡ tệp này? ', yes, ' ', no);
      ask.replaceWith(asked);
      yes.focus();
    });
    return ask;
  }

  whose(folder, file) {
    const choice = el('select', { className: 'form-control input-sm' });
    choice.setAttribute('aria-label', `Tệp ${file.name} là của ai`);
    const offer = () => {
      const chosen = choice.value || file.nominee || '';
      const names = nominees(this.panel);
      const left = file.nominee && !names.includes(file.nominee)
        ? [new Option(`${file.nominee} (không có trong danh sách đề nghị)`, file.nominee)] : [];
      choice.replaceChildren(new Option(EVERYONES, ''), ...names.map(name => new Option(name, name)), ...left);
      choice.value = chosen;
    };
    offer();
    choice.addEventListener('focus', offer);
    choice.addEventListener('change', () => this.change(
      call('PUT', `${this.path}/${file.id}?folder=${encodeURIComponent(folder.key)}`, { nominee: choice.value }),
      `Đã ghi tệp ${file.name} là của: ${choice.value || 'tất cả'}.`));
    return choice;
  }

  chooser(folder) {
    const input = el('input', { type: 'file', multiple: true, accept: ACCEPTED, id: `attachments-${folder.key}` });
    input.setAttribute('aria-label', `Chọn tệp cho mục ${folder.title}`);
    input.addEventListener('change', () => {
      this.send(folder, [...input.files]);
      input.value = '';
    });
    return el('div', { className: 'attachments-chooser' }, input,
      el('label', { htmlFor: input.id, className: 'btn btn-default btn-sm' }, 'Chọn tệp…'), ' hoặc kéo thả tệp vào đây');
  }

  takeDropped(element, folder) {
    const mark = over => event => {
      event.preventDefault();
      element.classList.toggle('attachments-over', over);
    };
    element.addEventListener('dragover', mark(true));
    element.addEventListener('dragleave', mark(false));
    element.addEventListener('drop', event => {
      mark(false)(event);
      this.send(folder, [...event.dataTransfer.files]);
    });
  }

  /** One after another, so that each gets the line's whole width; the task is not completed meanwhile. */
  send(folder, files) {
    files.forEach(file => {
      const bar = el('progress', { max: 1, value: 0 });
      const share = el('span', {}, 'đang chờ');
      const line = el('div', { className: 'attachments-sending' }, `${file.name}: `, bar, ' ', share);
      bar.setAttribute('aria-label', `Đang gửi tệp ${file.name}`);
      this.folders.after(line);
      this.busy(++this.waiting > 0);
      this.sending = this.sending.then(() => this.sendOne(folder, file, line, part => {
        bar.value = part;
        share.textContent = `${Math.round(part * 100)}%`;
      })).finally(() => this.busy(--this.waiting > 0));
    });
  }

  async sendOne(folder, file, line, progress) {
    try {
      if (file.size > this.panel.largest) {
        throw new Error(`Tệp «${file.name}» lớn hơn 20 MB. Hãy giảm dung lượng hoặc chia thành nhiều tệp.`);
      }
      const query = new URLSearchParams({ folder: folder.key, name: file.name });
      await upload(`${this.path}?${query}`, file, progress);
      await this.refresh();
      line.remove();
      this.tell(`Đã đính kèm tệp ${file.name}.`);
    } catch (error) {
      this.fail(line, error);
    }
  }

  async remove(folder, file) {
    await this.change(call('DELETE', `${this.path}/${file.id}?folder=${encodeURIComponent(folder.key)}`),
      `Đã gỡ tệp ${file.name}.`);
    document.getElementById(`attachments-${folder.key}`)?.focus();
  }

  async change(done, told) {
    try {
      await done;
      await this.refresh();
      this.tell(told);
    } catch (error) {
      this.fail(this.status, error);
    }
  }

  /** Only the lists are drawn anew: what is being sent, and the focus elsewhere, stays. */
  async refresh() {
    this.panel = await call('GET', this.path);
    this.panel.folders.forEach(folder => this.lists.has(folder.key) && this.fill(this.lists.get(folder.key), folder));
  }

  tell(text) {
    this.status.replaceChildren(text);
  }

  fail(place, error) {
    const told = el('div', { className: 'alert alert-danger', role: 'alert' }, error.message, ' ');
    const close = button('Đóng', 'Đóng thông báo lỗi', () => (place === this.status ? told : place).remove());
    told.append(close);
    place.replaceChildren(told);
  }
}

// A file dropped beside a folder would be opened by the browser in the place of Tasklist, and what was typed be lost.
const keepPage = event => event.preventDefault();

window.angular.module('cam.tasklist.form').directive('camTasklistFormCamunda', () => ({
  restrict: 'A',
  require: '^camTasklistForm',
  link(scope, element, attributes, form) {
    const { taskId } = form.getParams();
    if (!taskId) {
      return; // a form that starts a process
    }
    const panel = new FilePanel(taskId, busy => scope.$applyAsync(() => {
      form.getOptions().disableCompleteButton = busy;
    }));
    element.after(panel.element);
    scope.$watch(() => form.getOptions().disableForm, () => panel.load()); // changes when the task is claimed
    const drops = ['dragover', 'drop'];
    drops.forEach(name => document.addEventListener(name, keepPage));
    scope.$on('$destroy', () => {
      drops.forEach(name => document.removeEventListener(name, keepPage));
      panel.element.remove();
    });
  }
}));

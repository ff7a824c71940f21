// Camunda Tasklist 7.24.0 with form-js 1.8: the draft of one open task. The server keeps it, this machine as long as the
// server does not have it yet. A version that somebody else saved meanwhile is never replaced unseen.
import { call, callInLeaving } from '../../shared/scripts/server.js';
import { Choice } from './draft-choice.js';
import { dataOf, textOf, unfit } from './draft-content.js';
import { Notice, when } from './draft-notice.js';
import { Storage } from './draft-storage.js';
import { saved } from './draft-words.js';

const PAUSE = 2000; // milliseconds after the last change
const RETRY = 15000;
const GONE = 404; // the task has ended, or is not this person's

export class Draft {
  /** @param whenSaved told when everything in the form is saved */
  constructor(taskId, person, element, whenSaved) {
    this.path = `tasks/${taskId}/draft`;
    this.storage = new Storage(person, taskId);
    this.notice = new Notice(element);
    this.choice = new Choice(this);
    this.whenSaved = whenSaved;
    this.kept = null; // whether the server keeps drafts of this task, once that is known
    this.leftover = []; // what has no place in the form
    this.saving = Promise.resolve();
  }

  /** Opens the form with its draft; show puts data into it. */
  async open(form, show) {
    this.form = form;
    this.show = show;
    const server = await call('GET', this.path).catch(failure => ({ failure, version: 0 }));
    if (server.kept === false) {
      this.storage.clear();
    }
    const held = this.storage.read();
    const differs = held && textOf(held.content) !== textOf(server.content);
    const behind = differs && server.version > 0 && held.base !== server.version;
    this.kept = server.failure && !held ? null : server.kept !== false;
    this.base = behind ? held.base : server.version; // the version of the server that the form's content is based on
    this.notice.attach();
    await this.place(differs ? held.content : server.content || {}, server.outdated);
    if (behind) {
      this.saved = null;
      this.choice.ask(server, `${saved(server)} lúc ${when(server.changedAt)}. `
        + 'Máy này còn giữ một bản khác của đồng chí, chưa lưu được lên máy chủ.');
    } else if (differs) {
      this.replace(server.version);
    } else {
      this.accept(server);
    }
  }

  /** The form shows what the server has. */
  accept(server) {
    this.base = server.version;
    this.storage.clear();
    this.tellOpened(server);
  }

  tellOpened({ failure, kept, version, own, changedBy, changedAt, replaced }) {
    if (failure && failure.status !== GONE) {
      this.notice.say(`Chưa đọc được bản nháp trên máy chủ: ${failure.message}`, false);
    } else if (kept === false) {
      this.notice.sayNone('Phiếu không lưu nháp: nội dung chỉ được ghi nhận khi hoàn thành.');
    } else if (version) {
      this.notice.say(`Bản nháp ${own ? 'của đồng chí' : `do ${changedBy}`} lưu lúc ${when(changedAt)}`);
      this.choice.offer(replaced);
    }
  }

  /** Fills the form. What is in it then counts as saved: nobody has typed anything yet. */
  async place({ data = {}, leftover = [] }, outdated) {
    this.placing = true;
    await this.show(data);
    this.leftover = [...leftover, ...unfit(this.form, data)];
    this.notice.showLost(this.leftover, outdated, () => {
      this.leftover = [];
      this.notice.showLost([]);
      this.changed();
    });
    this.saved = this.last = textOf(this.content());
    this.placing = false;
  }

  content() {
    return { data: dataOf(this.form), leftover: this.leftover };
  }

  /** Called whenever the form may have changed. */
  changed() {
    if (this.kept === false || this.placing || this.viewing) {
      return;
    }
    const now = textOf(this.content());
    if (now !== this.last) {
      this.last = now;
      this.hold();
      if (!this.choice.open) {
        this.notice.say('Đang nhập…');
        this.later(PAUSE);
      }
    }
  }

  /** Keeps it on this machine; not where the server might say that nothing is to be kept. */
  hold() {
    this.held = Boolean(this.kept) && this.storage.write(this.base, this.content());
  }

  /** What is in the form replaces that version of the server. */
  replace(version) {
    this.base = version;
    this.saved = null;
    this.hold();
    this.save();
  }

  isUnsaved() {
    return this.form && this.kept !== false && !this.ended && !this.choice.open && textOf(this.content()) !== this.saved;
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    if (!this.closed) {
      this.timer = setTimeout(() => this.save(), milliseconds);
    }
  }

  /** Saves what is not saved yet, one request after the other. */
  save() {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => (this.isUnsaved() ? this.send() : null));
    return this.saving;
  }

  async send() {
    const content = this.content();
    try {
      this.settle(await call('PUT', this.path, { version: this.base, content }), content);
    } catch (failure) {
      const current = failure.body && failure.body.current;
      if (!current) {
        this.fail(failure);
      } else if (textOf(current.content) === textOf(content)) {
        this.settle(current, content); // it was saved, and only the answer got lost
      } else if (current.version === 0) {
        this.base = 0; // discarded elsewhere: there is nothing to replace
        this.later(PAUSE);
      } else {
        this.hold();
        this.choice.ask(current, `${failure.message} Nội dung đồng chí nhập ở đây chưa lưu lên máy chủ, `
          + 'đang được giữ trên máy này.');
      }
    }
  }

  settle(server, content) {
    this.kept = true;
    this.base = server.version;
    this.saved = textOf(content);
    if (this.isUnsaved()) {
      this.hold();
    } else {
      this.storage.clear();
      this.whenSaved();
    }
    this.notice.say(`Đã lưu lúc ${when(server.changedAt)}`);
    this.choice.offer(server.replaced);
  }

  fail({ status, message }) {
    if (status === GONE) {
      this.storage.clear(); // drafts end with the task
      this.notice.say(`Chưa lưu được: ${message} Nếu còn cần nội dung đã nhập, hãy chép lại ngay.`, false);
    } else {
      this.notice.say(`Chưa lưu được: ${message} ${this.held ? 'Bản nháp đang được giữ trên máy này, hệ' : 'Hệ'}`
        + ' thống sẽ thử lại.', false);
      this.later(RETRY);
    }
  }

  /** Why the task must not be completed now, or null. Where the server does not answer, completing will tell. */
  async objection() {
    await this.save();
    const server = this.kept && !this.choice.open ? await call('GET', this.path).catch(() => null) : null;
    if (server && server.version > this.base) {
      this.choice.ask(server,
        `${saved(server)} lúc ${when(server.changedAt)}, sau khi việc được mở ở đây.`);
    }
    return this.choice.open ? 'Hãy chọn bản nháp dùng tiếp ở đầu biểu mẫu, rồi hoàn thành.' : null;
  }

  /** The task is completed, and its draft has ended with it. */
  end() {
    this.ended = true;
    this.storage.clear();
  }

  /** The form is left, the page stays. */
  close() {
    this.closed = true;
    this.save();
  }

  /** The page is left. */
  leave() {
    if (this.isUnsaved() && this.kept) {
      callInLeaving('PUT', this.path, { version: this.base, content: this.content() });
    }
  }
}

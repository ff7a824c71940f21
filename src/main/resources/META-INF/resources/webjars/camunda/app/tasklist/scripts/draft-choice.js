// Camunda Tasklist 7.24.0: where two people, or one at two machines, have each saved a draft of one task, the person
// chooses which to go on with, and may look at both before. Neither replaces the other by itself.
import { when } from './draft-notice.js';
import { keepMine, see, take, which } from './draft-words.js';

export class Choice {
  constructor(draft) {
    this.draft = draft;
    this.other = null; // the version that one's own stands against, as long as nothing is chosen
  }

  get open() {
    return this.other !== null;
  }

  /** Asks what to go on with; the form shows one's own version. */
  ask(other, question) {
    this.other = other;
    this.draft.notice.say('Chưa lưu: hãy chọn bản dùng tiếp.', false);
    this.draft.notice.ask(question, [
      [see(other), () => this.look(other)],
      [keepMine(other), () => this.keepMine()]
    ]);
  }

  /** Offers what somebody else had saved before it was replaced; null takes the offer back. */
  offer(replaced) {
    this.draft.notice.ask(replaced && `Bản ${which(replaced)} lưu trước đó, lúc ${when(replaced.changedAt)}, vẫn còn.`,
      replaced ? [['Xem bản đó', () => this.look({ ...replaced, version: this.draft.base })]] : []);
  }

  /** Shows the other version in the form, which takes no changes meanwhile. */
  async look(other) {
    const { form, notice } = this.draft;
    const mine = this.draft.content();
    this.other = other;
    this.draft.viewing = true;
    await this.draft.place(other.content, other.outdated);
    form.setProperty('readOnly', true);
    const goOnWith = (content, settle) => async () => {
      form.setProperty('readOnly', false);
      await this.draft.place(content);
      this.draft.viewing = false;
      settle();
    };
    notice.ask(`Đang xem bản ${which(other)} lưu lúc ${when(other.changedAt)}.`, [
      [take(other), goOnWith(other.content, () => (other.kept ? this.takeOther() : this.keepMine()))],
      [keepMine(other), goOnWith(mine, () => this.keepMine())]
    ]);
  }

  /** What is in the form becomes the draft; what it replaces is kept beside it by the server. */
  keepMine() {
    this.draft.replace(this.close().version);
  }

  /** The form shows what the server has. */
  takeOther() {
    this.draft.accept(this.close());
  }

  close() {
    const { other } = this;
    this.other = null;
    this.draft.notice.ask();
    return other;
  }
}

// Camunda Tasklist 7.24.0: what this machine holds of a draft until the server has it, for whoever typed it alone. Tasklist
// keeps its own drafts so, too, but for every person who logs in to the same browser.
const PREFIX = 'neuguong-draft:';
const LONGEST = 30 * 24 * 60 * 60 * 1000; // for what was typed into tasks that have ended since

export class Storage {
  constructor(person, taskId) {
    this.key = `${PREFIX}${person}:${taskId}`;
    Object.keys(localStorage)
      .filter(key => key.startsWith(PREFIX) && JSON.parse(localStorage.getItem(key)).at < Date.now() - LONGEST)
      .forEach(key => localStorage.removeItem(key));
  }

  /** The version of the server's draft that it was based on, and the content; or null. */
  read() {
    return JSON.parse(localStorage.getItem(this.key));
  }

  /** Whether the browser had room for it. */
  write(base, content) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ base, content, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  clear() {
    localStorage.removeItem(this.key);
  }
}

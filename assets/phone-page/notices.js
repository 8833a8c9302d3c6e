import { notice } from './protocol.js';

/** The most messages that stay on the page; when another comes, the oldest goes. */
export const MOST_NOTICES = 5;

/** Words for the operator, as all that a phone tells about itself. */
const IN_BACKGROUND = 'the page is in the background; the message waits there';
const NO_TEXT = 'the message has no text';

/**
 * The messages of operators to this phone's user. Each is answered once, when it comes; one that comes while nobody can
 * see the page waits on it all the same.
 */
export class Notices {
  #say;
  #isVisible;
  #wallClock;
  #onChange;
  #lastKey = 0;

  /**
   * The messages on the page, the newest first.
   *
   * @type {ReadonlyArray<{key: number, text: string, level: 'info'|'warning'|'urgent', fromUser?: string, at: number}>}
   *     key told apart from all others, at in ms since 1970
   */
  list = [];

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say sends to the server
   * @param {() => boolean} parts.isVisible whether the page can be seen now
   * @param {() => number} parts.wallClock ms since 1970
   * @param {() => void} parts.onChange shows `list` after each change; throws when a message can't be shown
   */
  constructor({ say, isVisible, wallClock, onChange }) {
    this.#say = say;
    this.#isVisible = isVisible;
    this.#wallClock = wallClock;
    this.#onChange = onChange;
  }

  /**
   * Puts a message on the page, and tells the server whether it can be seen there.
   *
   * @param {{id?: string, fromUser?: string, text: string, level: string}} message as protocol.js read it
   * @throws what kept it from being shown; the message is taken off then
   */
  show({ id, fromUser, text, level }) {
    if (text === '') {
      this.#answer(id, 'failed', NO_TEXT);
      return;
    }
    this.#lastKey += 1;
    const shown = { key: this.#lastKey, text, level, fromUser, at: this.#wallClock() };
    this.list = [shown, ...this.list].slice(0, MOST_NOTICES);
    try {
      this.#onChange();
    } catch (problem) {
      // It counts as not shown, and must not stand in the way of the next.
      this.list = this.list.filter(({ key }) => key !== shown.key);
      throw problem;
    }
    if (this.#isVisible()) {
      this.#answer(id, 'shown');
    } else {
      this.#answer(id, 'failed', IN_BACKGROUND);
    }
  }

  /** Takes a message off the page. */
  close(key) {
    this.list = this.list.filter((shown) => shown.key !== key);
    this.#onChange();
  }

  #answer(id, state, msg) {
    // Without an id there is nothing to answer with.
    if (id !== undefined) {
      this.#say(notice(state, id, msg));
    }
  }
}

import { notice } from './protocol.js';

/** The maximum number of messages on the page. A further message replaces the oldest. */
export const MOST_NOTICES = 5;

/** Texts for the operator, in English like all texts that a phone sends about itself. */
const IN_BACKGROUND = 'the page is in the background; the message waits there';
const NO_TEXT = 'the message has no text';

/**
 * The messages from operators to this phone's user. Each message is answered once, when it arrives. A message that
 * arrives while the page is hidden stays on the page until its user sees it.
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
   *     key is unique, at is in ms since 1970
   */
  list = [];

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say sends a message to the server
   * @param {() => boolean} parts.isVisible whether the page is visible now
   * @param {() => number} parts.wallClock ms since 1970
   * @param {() => void} parts.onChange shows `list` after each change; throws when a message cannot be shown
   */
  constructor({ say, isVisible, wallClock, onChange }) {
    this.#say = say;
    this.#isVisible = isVisible;
    this.#wallClock = wallClock;
    this.#onChange = onChange;
  }

  /**
   * Puts a message on the page, and reports to the server whether its user can see it.
   *
   * @param {{id?: string, fromUser?: string, text: string, level: string}} message as read by protocol.js
   * @throws the error that kept the message from being shown; the message is removed then
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
      // The message counts as not shown, and must not block the next message.
      this.list = this.list.filter(({ key }) => key !== shown.key);
      throw problem;
    }
    if (this.#isVisible()) {
      this.#answer(id, 'shown');
    } else {
      this.#answer(id, 'failed', IN_BACKGROUND);
    }
  }

  /** Removes a message from the page. */
  close(key) {
    this.list = this.list.filter((shown) => shown.key !== key);
    this.#onChange();
  }

  #answer(id, state, msg) {
    // The server expects no answer to a message without an id.
    if (id !== undefined) {
      this.#say(notice(state, id, msg));
    }
  }
}

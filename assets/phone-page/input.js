import { guarded } from './guard.js';
import { inputDone } from './protocol.js';
import { within } from './time-limit.js';

/** The time that the browser has to write the clipboard, in ms. */
const LONGEST_WRITE_MS = 3_000;

/** Texts for the operator, in English like all texts that a phone sends about itself. */
const NO_TOUCH = 'a web page cannot do this on its device; it can only set the clipboard';
const ENDED = 'control ended before it was the turn of this';
const NOT_WRITTEN = 'browsers let a page set the clipboard only while the page is in front and has the focus';

/**
 * What an operator who controls this phone may do from afar: set the clipboard. A page can't touch anything outside of
 * itself. It does not read the clipboard for others.
 */
export class Input {
  #say;
  #writeClipboard;
  #timers;
  #wallClock;
  #onChange;
  #earlier = Promise.resolve();
  /** Counts the changes of control, because what waits is not carried out for an operator whose control has ended. */
  #changes = 0;

  /** The operator who controls this phone; null when nobody does. */
  controlled = null;
  /** When an operator last set the clipboard, in ms since 1970; null if none did since control began. */
  clipboardSetAt = null;

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say sends a message to the server
   * @param {null | ((text: string) => Promise<void>)} parts.writeClipboard null when this browser has no clipboard here
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.wallClock ms since 1970
   * @param {() => void} parts.onChange shows `controlled` and `clipboardSetAt` after each change
   */
  constructor({ say, writeClipboard, timers, wallClock, onChange }) {
    this.#say = say;
    this.#writeClipboard = writeClipboard;
    this.#timers = timers;
    this.#wallClock = wallClock;
    this.#onChange = onChange;
  }

  /** The kinds of input that this page can carry out. */
  get kinds() {
    return this.#writeClipboard === null ? [] : ['clipboard'];
  }

  /**
   * Follows who controls this phone.
   *
   * @param {{begun: boolean, fromUser?: string}} message as read by protocol.js
   */
  control({ begun, fromUser }) {
    this.#changes++;
    this.controlled = begun ? { fromUser } : null;
    this.clipboardSetAt = null;
    this.#onChange();
  }

  /** Forgets who controls this phone. The server tells it again after the next greeting. */
  linkLost() {
    this.control({ begun: false });
  }

  /**
   * Carries out a gesture after those that came before it, and answers it once. A gesture that this page carries out has
   * one part, because it leaves nothing pressed. So further parts belong to a gesture that was refused.
   *
   * @param {{id?: string, seq?: number, steps: object[]}} message as read by protocol.js
   * @returns {Promise<void>} settled after the answer, never rejected
   */
  perform({ id, seq, steps }) {
    if (id === undefined || seq > 0) {
      return Promise.resolve();
    }
    const changes = this.#changes;
    this.#earlier = this.#earlier.then(() => this.#carryOut(id, steps, changes));
    return this.#earlier;
  }

  async #carryOut(id, steps, changes) {
    let answer;
    if (!steps.every((step) => this.#can(step))) {
      // Nothing is done when a part of it can't be done.
      answer = { outcome: 'refused', reason: 'unsupported', msg: NO_TOUCH };
    } else {
      answer = await this.#doAll(steps, changes).then((all) => (
        all ? { outcome: 'done' } : { outcome: 'refused', reason: 'late', msg: ENDED }), (problem) => {
        console.info('The browser does not let this page set the clipboard.', problem);
        return { outcome: 'refused', reason: 'not_allowed', msg: NOT_WRITTEN };
      });
    }
    guarded('answer', () => this.#say(inputDone({ id, ...answer })));
  }

  #can({ step, set }) {
    return step === 'wait' || (step === 'clipboard' && typeof set === 'string' && this.#writeClipboard !== null);
  }

  /** Whether control lasted until all steps were done. */
  async #doAll(steps, changes) {
    for (const { step, set, ms } of steps) {
      if (changes !== this.#changes) {
        return false;
      }
      if (step === 'wait') {
        await new Promise((done) => this.#timers.after(ms, done));
      } else {
        await within(this.#timers, LONGEST_WRITE_MS, this.#writeClipboard(set));
        if (changes === this.#changes) {
          this.clipboardSetAt = this.#wallClock();
          guarded('show its control', () => this.#onChange());
        }
      }
    }
    return true;
  }
}

/**
 * The browser's way to set the clipboard; null over http from another computer, and in browsers without it.
 *
 * @param {Window} window
 * @returns {null | ((text: string) => Promise<void>)}
 */
export function clipboardOf(window) {
  const clipboard = window.isSecureContext ? window.navigator.clipboard : undefined;
  return clipboard?.writeText === undefined ? null : (text) => clipboard.writeText(text);
}

import { locate } from './protocol.js';

/** So long the page rings if nobody stops it, in ms. */
const LONGEST_MS = 60_000;
/** Words for the operator. */
const IN_BACKGROUND = 'the page is in the background and cannot ring there';

/** Lets somebody find this phone: rings, and has its name shown large, until it is stopped here or a minute is over. */
export class Ring {
  #say;
  #isVisible;
  #startSound;
  #timers;
  #onChange;
  #stopSound = () => {};
  #cancelEnd = () => {};

  /** Who looks for this phone, while somebody does; null otherwise. */
  wanted = null;

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say sends to the server
   * @param {() => boolean} parts.isVisible whether the page can be seen now
   * @param {() => {audible: boolean, stop: () => void}} parts.startSound begins to ring as far as the browser lets it
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => void} parts.onChange shows `wanted` after each change
   */
  constructor({ say, isVisible, startSound, timers, onChange }) {
    this.#say = say;
    this.#isVisible = isVisible;
    this.#startSound = startSound;
    this.#timers = timers;
    this.#onChange = onChange;
  }

  /**
   * Begins, or goes on for another minute, and tells the server whether it can be noticed.
   *
   * @param {{id?: string, fromUser?: string}} message as protocol.js read it
   */
  start({ id, fromUser }) {
    this.#quieten();
    this.wanted = { fromUser };
    const sound = this.#startSound();
    this.#stopSound = sound.stop;
    this.#cancelEnd = this.#timers.after(LONGEST_MS, () => this.stop());
    this.#onChange();
    if (id !== undefined) {
      const noticed = sound.audible || this.#isVisible();
      this.#say(noticed ? locate('shown', id) : locate('failed', id, IN_BACKGROUND));
    }
  }

  /** Somebody found it. */
  stop() {
    this.#quieten();
    this.wanted = null;
    this.#onChange();
  }

  #quieten() {
    this.#stopSound();
    this.#cancelEnd();
    this.#stopSound = () => {};
    this.#cancelEnd = () => {};
  }
}

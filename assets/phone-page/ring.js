import { locate } from './protocol.js';

/** The time after which ringing stops by itself, in ms. */
const LONGEST_MS = 60_000;
/** The reason for the operator. */
const IN_BACKGROUND = 'the page is in the background and cannot ring there';

/**
 * Helps somebody to find this phone: rings and shows the phone's name in large type, until stopped here or for one
 * minute.
 */
export class Ring {
  #say;
  #isVisible;
  #startSound;
  #timers;
  #onChange;
  #stopSound = () => {};
  #cancelEnd = () => {};

  /** The operator who looks for this phone; null when nobody does. */
  wanted = null;

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say sends a message to the server
   * @param {() => boolean} parts.isVisible whether the page is visible now
   * @param {() => {audible: boolean, stop: () => void}} parts.startSound starts ringing as far as the browser allows
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
   * Starts ringing, or extends it by another minute, and reports to the server whether a person can notice it.
   *
   * @param {{id?: string, fromUser?: string}} message as read by protocol.js
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

  /** Stops ringing, because the phone was found or the minute is over. */
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

/** The soonest that a beat follows another, as a part of the promised interval; never later than promised. */
const EARLIEST = 0.85;

/** Beats: says the whole state of the phone again and again, and times the answers. */
export class Heart {
  #timers;
  #now;
  #random;
  #say;

  #intervalMs = 0;
  #cancelNext = () => {};
  #beating = false;
  /** When the beats without an answer were sent, the oldest first; answers come in the order of the beats. */
  #unanswered = [];

  /** When the last beat was sent and answered, in ms of now(); null before the first. */
  sentAt = null;
  answeredAt = null;
  /** From the last answered beat to its answer, in ms. */
  roundTripMs = null;

  /**
   * @param {object} parts
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now monotonic, ms
   * @param {() => number} parts.random from 0 to below 1
   * @param {() => void} parts.say sends one heart message
   */
  constructor({ timers, now, random, say }) {
    this.#timers = timers;
    this.#now = now;
    this.#random = random;
    this.#say = say;
  }

  /** How long the oldest beat without an answer waits for it, in ms; 0 when all are answered. */
  get unansweredMs() {
    return this.#unanswered.length === 0 ? 0 : this.#now() - this.#unanswered[0];
  }

  /** Beats at once and then at least each intervalMs. */
  start(intervalMs) {
    this.stop();
    this.#intervalMs = intervalMs;
    this.#beating = true;
    this.beat();
  }

  stop() {
    this.#cancelNext();
    this.#beating = false;
    this.#unanswered = [];
    this.sentAt = null;
    this.answeredAt = null;
    this.roundTripMs = null;
  }

  /** Beats now, because something changed; the next one follows an interval later. Nothing while stopped. */
  beat() {
    if (!this.#beating) {
      return;
    }
    this.#cancelNext();
    this.sentAt = this.#now();
    this.#unanswered.push(this.sentAt);
    // The next one is set first: a beat that can't be said must not be the last.
    const pause = this.#intervalMs * (EARLIEST + (1 - EARLIEST) * this.#random());
    this.#cancelNext = this.#timers.after(pause, () => this.beat());
    this.#say();
  }

  /** The server answered a beat. */
  answered() {
    const sentAt = this.#unanswered.shift();
    if (sentAt !== undefined) {
      this.answeredAt = this.#now();
      this.roundTripMs = this.answeredAt - sentAt;
    }
  }
}

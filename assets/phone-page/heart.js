/**
 * The shortest time between two heartbeats, as a part of the heartbeat interval. The longest is the interval itself.
 */
const EARLIEST = 0.85;

/** Sends heartbeats with the whole state of the phone, and measures their round trips. */
export class Heart {
  #timers;
  #now;
  #random;
  #say;

  #intervalMs = 0;
  #cancelNext = () => {};
  #beating = false;
  /** The send times of the unanswered heartbeats, the oldest first. The server answers heartbeats in their order. */
  #unanswered = [];

  /** The times when the last heartbeat was sent and answered, in ms of now(); null before the first. */
  sentAt = null;
  answeredAt = null;
  /** The round trip of the last answered heartbeat, in ms; null before the first answer. */
  roundTripMs = null;

  /**
   * @param {object} parts
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now monotonic, ms
   * @param {() => number} parts.random from 0 to below 1
   * @param {() => void} parts.say sends one heartbeat message
   */
  constructor({ timers, now, random, say }) {
    this.#timers = timers;
    this.#now = now;
    this.#random = random;
    this.#say = say;
  }

  /** How long the oldest unanswered heartbeat has waited, in ms; 0 when all are answered. */
  get unansweredMs() {
    return this.#unanswered.length === 0 ? 0 : this.#now() - this.#unanswered[0];
  }

  /** Sends a heartbeat at once, and then at least one in each intervalMs. */
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

  /**
   * Sends a heartbeat now, because the state changed; the next one follows up to an interval later. Does nothing while
   * stopped.
   */
  beat() {
    if (!this.#beating) {
      return;
    }
    this.#cancelNext();
    this.sentAt = this.#now();
    this.#unanswered.push(this.sentAt);
    // The next heartbeat is scheduled first, so that a failure to send this one does not end the heartbeats.
    const pause = this.#intervalMs * (EARLIEST + (1 - EARLIEST) * this.#random());
    this.#cancelNext = this.#timers.after(pause, () => this.beat());
    this.#say();
  }

  /** Records the server's answer to the oldest unanswered heartbeat. */
  answered() {
    const sentAt = this.#unanswered.shift();
    if (sentAt !== undefined) {
      this.answeredAt = this.#now();
      this.roundTripMs = this.answeredAt - sentAt;
    }
  }
}

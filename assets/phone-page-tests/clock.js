/** A clock that tests advance by hand, and the timers that follow it. */
export class Clock {
  #time = 0;
  #due = new Set();

  now = () => this.#time;

  timers = {
    after: (ms, action) => this.#set({ at: this.#time + ms, action }),
    every: (ms, action) => this.#set({ at: this.#time + ms, action, every: ms }),
  };

  /** The number of waiting timers. */
  get waiting() {
    return this.#due.size;
  }

  /** Advances the clock. Each timer runs at the time when it is due, in the order of these times. */
  advance(ms) {
    const end = this.#time + ms;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#time = next.at;
      if (next.every === undefined) {
        this.#due.delete(next);
      } else {
        next.at += next.every;
      }
      next.action();
    }
    this.#time = end;
  }

  #next(end) {
    return [...this.#due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }

  #set(timer) {
    this.#due.add(timer);
    return () => this.#due.delete(timer);
  }
}

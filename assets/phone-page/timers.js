import { guarded } from './guard.js';

/**
 * @typedef {object} Timers
 * @property {(ms: number, action: () => void) => (() => void)} after runs the action once; returns a function that
 *     cancels it
 * @property {(ms: number, action: () => void) => (() => void)} every runs the action repeatedly; returns a function
 *     that ends it
 */

/**
 * The page's own timers. Browsers slow them down while the tab is hidden.
 *
 * @type {Timers}
 */
export const pageTimers = Object.freeze({
  after(ms, action) {
    const handle = setTimeout(action, ms);
    return () => clearTimeout(handle);
  },
  every(ms, action) {
    const handle = setInterval(action, ms);
    return () => clearInterval(handle);
  },
});

/**
 * Timers that stay on time while the tab is hidden. They run on the page until the worker is ready, and again when the
 * worker fails. In a browser that has no workers or blocks this one, the timers are only slower in a hidden tab.
 *
 * @param {() => Worker} openWorker starts ticker-worker.js; may throw
 * @param {Timers} page
 * @returns {Timers}
 */
export function startTimers(openWorker, page) {
  const entries = new Map();
  let worker = null;
  let last = 0;

  function due(number) {
    // There is no entry when the timer was cancelled while its tick was on the way.
    const entry = entries.get(number);
    if (entry === undefined) {
      return;
    }
    if (!entry.repeat) {
      entries.delete(number);
    }
    entry.action();
  }

  function arm(number, { ms, repeat }) {
    if (worker === null) {
      return page[repeat ? 'every' : 'after'](ms, () => due(number));
    }
    const ticker = worker;
    ticker.postMessage({ set: number, ms, repeat });
    return () => ticker.postMessage({ clear: number });
  }

  function moveTo(place) {
    worker = place;
    entries.forEach((entry, number) => {
      entry.disarm();
      entry.disarm = arm(number, entry);
    });
  }

  function set(ms, action, repeat) {
    const number = ++last;
    const entry = { ms, action, repeat };
    entry.disarm = arm(number, entry);
    entries.set(number, entry);
    return () => {
      if (entries.delete(number)) {
        entry.disarm();
      }
    };
  }

  const opened = guarded('start the worker of its timers', openWorker);
  if (opened !== undefined) {
    opened.onmessage = ({ data }) => (data === 'ready' ? moveTo(opened) : due(data));
    opened.onerror = () => moveTo(null);
  }
  return {
    after: (ms, action) => set(ms, action, false),
    every: (ms, action) => set(ms, action, true),
  };
}

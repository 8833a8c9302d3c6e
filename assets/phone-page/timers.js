import { guarded } from './guard.js';

/**
 * @typedef {object} Timers
 * @property {(ms: number, action: () => void) => (() => void)} after runs the action once; hands back what cancels it
 * @property {(ms: number, action: () => void) => (() => void)} every runs it again and again; hands back what ends it
 */

/**
 * The timers of the page itself. While the tab is hidden, browsers slow them down.
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
 * Timers that also run on time while the tab is hidden. They run on the page until the worker says that it is ready, and
 * again when it fails: a browser without workers, or one that blocks this worker, only has slower timers in a hidden tab.
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
    // A tick that was already on its way when its timer was cancelled finds no entry here.
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

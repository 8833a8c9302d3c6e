/**
 * @typedef {object} Timers
 * @property {(ms: number, action: () => void) => (() => void)} after runs the action once; hands back what cancels it
 * @property {(ms: number, action: () => void) => (() => void)} every runs it again and again; hands back what ends it
 */

/**
 * Timers that also run on time while the tab is hidden.
 *
 * @param {Worker} worker running ticker-worker.js
 * @returns {Timers}
 */
export function workerTimers(worker) {
  const actions = new Map();
  let last = 0;

  worker.onmessage = ({ data: number }) => {
    // A tick that was already on its way when its timer was cancelled finds no entry here.
    const entry = actions.get(number);
    if (entry === undefined) {
      return;
    }
    if (!entry.repeat) {
      actions.delete(number);
    }
    entry.action();
  };

  function set(ms, action, repeat) {
    const number = ++last;
    actions.set(number, { action, repeat });
    worker.postMessage({ set: number, ms, repeat });
    return () => {
      if (actions.delete(number)) {
        worker.postMessage({ clear: number });
      }
    };
  }

  return {
    after: (ms, action) => set(ms, action, false),
    every: (ms, action) => set(ms, action, true),
  };
}

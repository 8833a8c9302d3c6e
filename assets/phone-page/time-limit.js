/**
 * How long the page waits for the browser's answers before it connects, in ms. After that, the page connects without
 * them.
 */
const BROWSER_ANSWER_MS = 1_000;

/**
 * Settles like the promise, or is rejected after a time limit.
 *
 * @template T
 * @param {import('./timers.js').Timers} timers
 * @param {number} ms
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function within(timers, ms, promise) {
  return new Promise((done, failed) => {
    const cancel = timers.after(ms, () => failed(new Error(`No answer within ${ms} ms.`)));
    promise.then(done, failed).then(cancel);
  });
}

/**
 * The browser's answer, or a stand-in when the browser throws, refuses, or does not answer in time.
 *
 * @template T
 * @param {import('./timers.js').Timers} timers
 * @param {() => Promise<T> | T} ask
 * @param {T} standIn
 * @returns {Promise<T>} never rejected
 */
export async function answerOf(timers, ask, standIn) {
  try {
    return await within(timers, BROWSER_ANSWER_MS, Promise.resolve(ask()));
  } catch (problem) {
    console.info('The browser does not tell all that the page asks.', problem);
    return standIn;
  }
}

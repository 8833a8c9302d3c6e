/**
 * Runs an action and catches its exception, so that the rest of the page goes on. Writes the exception to the browser's
 * console.
 *
 * @template T
 * @param {string} what what the action does, for the console
 * @param {() => T} action
 * @returns {T | undefined} undefined when the action failed
 */
export function guarded(what, action) {
  try {
    return action();
  } catch (problem) {
    console.error(`The page failed to ${what}.`, problem);
    return undefined;
  }
}

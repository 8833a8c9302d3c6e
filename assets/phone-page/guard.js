/**
 * Runs an action whose failure must cost nothing but itself, and writes the failure to the browser's console.
 *
 * @template T
 * @param {string} what the action does, for the console
 * @param {() => T} action
 * @returns {T | undefined} undefined when it failed
 */
export function guarded(what, action) {
  try {
    return action();
  } catch (problem) {
    console.error(`The page failed to ${what}.`, problem);
    return undefined;
  }
}

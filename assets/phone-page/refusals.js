/** Why a screen is not shared: the texts for operators, and the meanings of the errors of getDisplayMedia. */

/** The reasons for the operator, in English like the protocol's log. The page itself uses its user's language. */
export const TOLD = Object.freeze({
  refused: 'the person at the phone said no',
  ended: 'the person at the phone ended it',
  insecure: 'this browser cannot share its screen: the page was opened with http instead of https',
  insecureApple: 'this browser cannot share its screen: it needs https, and iOS 27 or later',
  android: 'browsers on Android cannot share the screen',
  apple: 'this browser cannot share its screen: iPhone and iPad need iOS 27 or later',
  unsupported: 'this browser cannot share its screen',
  system: "the phone's system does not let the browser record the screen",
  noPicture: 'no picture came from the screen',
  broken: 'the browser could not record the screen',
});

/**
 * @param {Error} problem
 * @returns {'refused'|'system'|'broken'} a key of the page's texts; `system` when the operating system forbids
 *     recording, which is not a refusal by the person
 */
export function whyNot({ name, message }) {
  if (name !== 'NotAllowedError') {
    return 'broken';
  }
  return /by system/i.test(message) ? 'system' : 'refused';
}

/**
 * Whether the browser only needs a click first. Most browsers report InvalidStateError then, Safari InvalidAccessError.
 *
 * @param {Error} problem
 * @returns {boolean}
 */
export function wantsClick({ name }) {
  return name === 'InvalidStateError' || name === 'InvalidAccessError';
}

/** Why a screen is not shared: how operators are told, and what the errors of getDisplayMedia mean. */

/** What the operator is told, in the words of the protocol's log (the page itself speaks its user's language). */
export const TOLD = Object.freeze({
  refused: 'the person at the phone said no',
  ended: 'the person at the phone ended it',
  insecure: 'this browser cannot share its screen: the page was opened at an address that is not secure',
  unsupported: 'this browser cannot share its screen',
  system: "the phone's system does not let the browser record the screen",
  noPicture: 'no picture came from the screen',
  broken: 'the browser could not record the screen',
});

/**
 * @param {Error} problem
 * @returns {'refused'|'system'|'broken'} a key of the page's words; a system that forbids recording is not the person
 *     saying no
 */
export function whyNot({ name, message }) {
  if (name !== 'NotAllowedError') {
    return 'broken';
  }
  return /by system/i.test(message) ? 'system' : 'refused';
}

/**
 * Whether the browser only wants a click first: most say InvalidStateError then, Safari InvalidAccessError.
 *
 * @param {Error} problem
 * @returns {boolean}
 */
export function wantsClick({ name }) {
  return name === 'InvalidStateError' || name === 'InvalidAccessError';
}

/** The id of this page on the server: the rule for ids, and where the page's id comes from. */

export const MAX_ID_CHARACTERS = 64;

const STORAGE_KEY = 'golink.phone.id';
/** Letters and digits that people do not confuse when they read them aloud or type them. */
const READABLE = '23456789abcdefghjkmnpqrstuvwxyz';
const RANDOM_GROUPS = 2;
const GROUP_CHARACTERS = 4;
/**
 * Many scripts write their letters with marks. Some letters and marks are invisible, such as the fillers of Hangul and
 * variation selectors.
 */
const ALLOWED = /[\p{L}\p{M}\p{Nd}._\-@:+]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;
const TAKES_MARKS = /[\p{L}\p{M}\p{Nd}]/u;

/**
 * @param {string} text as typed
 * @returns {string} the text without surrounding blanks, in composed form (é as one character), because the rule counts
 *     characters in this form
 */
export function tidyId(text) {
  return text.trim().normalize('NFC');
}

/**
 * Finds the first problem with an id; null when the id is valid.
 *
 * @param {string} id
 * @returns {null | {problem: 'empty'} | {problem: 'tooLong', length: number} | {problem: 'character', character:
 *     string}}
 */
export function idProblem(id) {
  const characters = [...id];
  if (characters.length === 0) {
    return { problem: 'empty' };
  }
  const wrong = characters.find((character, at) => !ALLOWED.test(character) || UNSEEN.test(character)
    || (MARK.test(character) && !TAKES_MARKS.test(characters[at - 1] ?? '')));
  if (wrong !== undefined) {
    return { problem: 'character', character: wrong };
  }
  if (characters.length > MAX_ID_CHARACTERS) {
    return { problem: 'tooLong', length: characters.length };
  }
  return null;
}

/**
 * Makes a random id. Among ten thousand pages, the chance that two get the same id is about 1 in 17,000.
 *
 * @param {() => number} random from 0 to below 1
 * @returns {string} such as `page-7k3m-x2vq`
 */
export function randomId(random) {
  const pick = () => READABLE[Math.floor(random() * READABLE.length)];
  const group = () => Array.from({ length: GROUP_CHARACTERS }, pick).join('');
  return ['page', ...Array.from({ length: RANDOM_GROUPS }, group)].join('-');
}

/**
 * The id in the page's address; otherwise the stored id; otherwise a new id, which is stored. An id in the address is
 * returned even when it is invalid. The page then shows its user the problem instead of silently using another id.
 *
 * @param {{query: URLSearchParams, storage: {getItem: Function, setItem: Function}, random: () => number}} from
 * @returns {string}
 */
export function firstId({ query, storage, random }) {
  if (query.has('id')) {
    return tidyId(query.get('id'));
  }
  const remembered = recallId(storage);
  if (remembered !== null && idProblem(remembered) === null) {
    return remembered;
  }
  const id = randomId(random);
  rememberId(storage, id);
  return id;
}

/** Stores an id for the next visit. A browser that stores nothing (private windows) gets a new id at its next visit. */
export function rememberId(storage, id) {
  try {
    storage.setItem(STORAGE_KEY, id);
  } catch (refused) {
    console.info('This browser keeps no id for the next visit.', refused);
  }
}

function recallId(storage) {
  try {
    return storage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** The id under which this page is known to the server: the rule, and where it comes from. */

export const MAX_ID_CHARACTERS = 64;

const STORAGE_KEY = 'golink.phone.id';
/** No letters or digits that are mistaken for one another when read aloud or typed. */
const READABLE = '23456789abcdefghjkmnpqrstuvwxyz';
const RANDOM_GROUPS = 2;
const GROUP_CHARACTERS = 4;
/** Marks belong to the words of many scripts; variation selectors and the grapheme joiner are marks that nobody sees. */
const ALLOWED = /[\p{L}\p{M}\p{Nd}._\-@:+]/u;
const UNSEEN_MARK = /[\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const MARK = /\p{M}/u;
const TAKES_MARKS = /[\p{L}\p{M}\p{Nd}]/u;

/**
 * @param {string} text as typed
 * @returns {string} without the blanks around it, composed (é as one character), as the rule counts characters
 */
export function tidyId(text) {
  return text.trim().normalize('NFC');
}

/**
 * Says what is wrong with an id.
 *
 * @param {string} id
 * @returns {null | {problem: 'empty'} | {problem: 'tooLong', length: number}
 *     | {problem: 'character', character: string}}
 */
export function idProblem(id) {
  const characters = [...id];
  if (characters.length === 0) {
    return { problem: 'empty' };
  }
  const wrong = characters.find((character, at) => !ALLOWED.test(character) || UNSEEN_MARK.test(character)
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
 * Makes up an id. In one of some 17,000 fleets of ten thousand pages, two pages make up the same.
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
 * The id of the address, else the remembered one, else a new one that is remembered. An id of the address is handed
 * back even when it breaks the rule, so that its user is told instead of getting another one in silence.
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

/** Remembers an id for the next visit; a browser that keeps nothing (private windows) just gets a new one then. */
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

/** What this page presents to the server to prove who it is: the token of its id, or a pairing code to trade for one. */

export const CODE_CHARACTERS = 16;

/** The subprotocol that a page offers when it can store a token. */
const SUBPROTOCOL = 'golink';
const CODE_PREFIX = 'pair.';
const CODE_PARAMETER = 'pair';
const STORAGE_KEY = 'golink.phone.token';
const TOKEN = /^glk_[A-Za-z0-9_-]{43}$/;
/** Letters that a code does not have, but that people write instead of the digits that look like them. */
const LOOKALIKES = Object.freeze({ O: '0', I: '1', L: '1' });
const GROUPS = /.{4}(?=.)/g;

/**
 * Reads a pairing code as a person may have written it: in small letters, with or without hyphens and spaces.
 *
 * @param {string} typed
 * @returns {{code: string} | {problem: 'codeEmpty'} | {problem: 'codeCharacter', character: string} | {problem:
 *     'codeLength', length: number}} the code in groups of four, or the first problem
 */
export function readCode(typed) {
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}]/gu, '')
    .replace(/[OIL]/g, (letter) => LOOKALIKES[letter]);
  if (letters === '') {
    return { problem: 'codeEmpty' };
  }
  const wrong = [...letters].find((letter) => !/[0-9A-Z]/.test(letter) || letter === 'U');
  if (wrong !== undefined) {
    return { problem: 'codeCharacter', character: wrong };
  }
  if (letters.length !== CODE_CHARACTERS) {
    return { problem: 'codeLength', length: letters.length };
  }
  return { code: letters.replace(GROUPS, '$&-') };
}

/**
 * Takes the pairing code out of the page's address, so that it stays neither in the address bar nor in the history.
 *
 * @param {Location} location
 * @param {History} history
 * @returns {string | null} the code as it was written there; null when there is none
 */
export function takeCode(location, history) {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (!fragment.has(CODE_PARAMETER)) {
    return null;
  }
  const code = fragment.get(CODE_PARAMETER);
  fragment.delete(CODE_PARAMETER);
  const rest = fragment.toString();
  history.replaceState(null, '', `${location.pathname}${location.search}${rest === '' ? '' : `#${rest}`}`);
  return code;
}

/**
 * Whether this page may take a token: everybody on the way can read what is sent over http, except on the server's own
 * computer.
 *
 * @param {Location} location
 * @returns {boolean}
 */
export function takesTokens({ protocol, hostname }) {
  return protocol === 'https:' || /^(localhost\.?|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
}

/** The tokens of this page's ids on one server, and the code that its user wants to trade for a token. */
export class Pairing {
  #storage;
  #key;
  #canKeep;
  #code = null;
  /** The tokens of this visit. A browser that stores nothing (private windows) has them until the page is closed. */
  #tokens = new Map();

  /**
   * @param {object} parts
   * @param {{getItem: Function, setItem: Function, removeItem: Function}} parts.storage may throw
   * @param {URL} parts.folder of the page's files, such as https://pc-7:8080/phone/
   * @param {boolean} parts.canKeep whether this page may take tokens; otherwise it presents nothing
   */
  constructor({ storage, folder, canKeep }) {
    this.#storage = storage;
    this.#key = `${STORAGE_KEY} ${new URL('..', folder).pathname}`;
    this.#canKeep = canKeep;
  }

  /** Whether this page may take tokens and trade codes. */
  get canKeep() {
    return this.#canKeep;
  }

  /** Presents this code from now on, until the server has answered. */
  use(code) {
    this.#code = code;
  }

  /**
   * @param {string} id
   * @returns {{protocols: string[], presents: 'code'|'token'|null}} the subprotocols to offer, and what is among them
   */
  offer(id) {
    if (!this.#canKeep) {
      return { protocols: [], presents: null };
    }
    if (this.#code !== null) {
      return { protocols: [SUBPROTOCOL, CODE_PREFIX + this.#code], presents: 'code' };
    }
    const token = this.#recall(id);
    return token === null ? { protocols: [SUBPROTOCOL], presents: null }
      : { protocols: [SUBPROTOCOL, token], presents: 'token' };
  }

  /** Does not present the code any more: the server has accepted or refused it. */
  codeAnswered() {
    this.#code = null;
  }

  isPaired(id) {
    return this.#recall(id) !== null;
  }

  /**
   * Stores the token of an id.
   *
   * @returns {boolean} whether this page takes tokens and this is one
   */
  keep(id, token) {
    if (!this.#canKeep || typeof token !== 'string' || !TOKEN.test(token)) {
      return false;
    }
    this.#tokens.set(id, token);
    try {
      this.#storage.setItem(this.#keyOf(id), token);
    } catch (refused) {
      console.info('This browser keeps no pairing for the next visit.', refused);
    }
    return true;
  }

  /** Forgets the token of an id. */
  forget(id) {
    this.#tokens.set(id, null);
    try {
      this.#storage.removeItem(this.#keyOf(id));
    } catch (refused) {
      console.info('This browser does not forget the pairing.', refused);
    }
  }

  #recall(id) {
    if (this.#tokens.has(id)) {
      return this.#tokens.get(id);
    }
    try {
      const stored = this.#storage.getItem(this.#keyOf(id));
      return stored !== null && TOKEN.test(stored) ? stored : null;
    } catch {
      return null;
    }
  }

  #keyOf(id) {
    return `${this.#key} ${id}`;
  }
}

import { guarded } from './guard.js';

const STORAGE_KEY = 'golink.phone.share-without-asking';
const GIVEN = 'yes';

/**
 * Whether this page's user said that the page need not ask before it shares the screen with this server. It is kept for
 * the page's origin, which is the server. The browser's own question is not the page's to answer.
 */
export class Consent {
  #storage;
  /** What holds for this visit alone, because the browser did not keep it; null when what is kept holds. */
  #unkept = null;

  /** @param {{getItem: Function, setItem: Function, removeItem: Function}} storage each may throw */
  constructor(storage) {
    this.#storage = storage;
  }

  /** Whether the page may do without its own question. Read each time: another tab may have taken it back. */
  get given() {
    if (this.#unkept !== null) {
      return this.#unkept;
    }
    try {
      return this.#storage.getItem(STORAGE_KEY) === GIVEN;
    } catch {
      // A browser that keeps nothing has kept no consent.
      return false;
    }
  }

  /** Does without the question from now on; in a browser that keeps nothing, until the page is closed. */
  give() {
    this.#keep(true, () => this.#storage.setItem(STORAGE_KEY, GIVEN));
  }

  /** Asks again from now on. */
  takeBack() {
    this.#keep(false, () => this.#storage.removeItem(STORAGE_KEY));
  }

  #keep(given, write) {
    const kept = guarded('keep the consent', () => {
      write();
      return true;
    });
    this.#unkept = kept ? null : given;
  }
}

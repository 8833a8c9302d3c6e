import { guarded } from './guard.js';

const STORAGE_KEY = 'golink.phone.share-without-asking';
const GIVEN = 'yes';

/**
 * Whether the page may share the screen with this server without asking the page's user first. The browser stores the
 * consent for the page's origin, and so for this server. The consent does not affect the browser's own question.
 */
export class Consent {
  #storage;
  /** The consent for this visit only, when the browser could not store it; null when the stored consent applies. */
  #unkept = null;

  /** @param {{getItem: Function, setItem: Function, removeItem: Function}} storage each method may throw */
  constructor(storage) {
    this.#storage = storage;
  }

  /** Whether the page may skip its own question. It is read each time, because another tab may have withdrawn it. */
  get given() {
    if (this.#unkept !== null) {
      return this.#unkept;
    }
    try {
      return this.#storage.getItem(STORAGE_KEY) === GIVEN;
    } catch {
      // A browser without usable storage has stored no consent.
      return false;
    }
  }

  /** Skips the page's question from now on. In a browser that stores nothing, this lasts until the page is closed. */
  give() {
    this.#keep(true, () => this.#storage.setItem(STORAGE_KEY, GIVEN));
  }

  /** Makes the page ask again from now on. */
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

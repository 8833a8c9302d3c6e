/** A browser storage that tests can make refuse changes. */
export class Storage {
  #kept = new Map();
  keeps = true;

  getItem(key) {
    return this.#kept.get(key) ?? null;
  }

  setItem(key, value) {
    this.#check();
    this.#kept.set(key, value);
  }

  removeItem(key) {
    this.#check();
    this.#kept.delete(key);
  }

  #check() {
    if (!this.keeps) {
      throw new DOMException('not kept', 'QuotaExceededError');
    }
  }
}

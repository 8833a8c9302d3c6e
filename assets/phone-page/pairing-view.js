import { CODE_CHARACTERS } from './pairing.js';

/** The close codes after which a pairing code may help. */
const NOT_PROVEN = 4401;
const NOT_ALLOWED = 4403;

/**
 * Shows the number of a page that waits to be let in, the form for a pairing code, and whether the page is paired. This
 * class knows only the DOM.
 */
export class PairingView {
  #document;
  #words;
  #link = '';
  /** Whether the user is asked to correct a code that cannot be right. */
  #correcting = false;

  /**
   * @param {Document} document
   * @param {object} words of words.js
   * @param {{readCode: (typed: string) => object, pair: (code: string) => void, forget: () => void}} handlers readCode
   *     of pairing.js; the others are called when the user does something
   */
  constructor(document, words, { readCode, pair, forget }) {
    this.#document = document;
    this.#words = words;
    this.#get('pair-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const read = readCode(this.#get('pair-input').value);
      this.#tell(read);
      if (read.code === undefined) {
        this.#get('pair-input').focus();
      } else {
        this.#correcting = false;
        pair(read.code);
      }
    });
    this.#get('forget-pairing').addEventListener('click', () => {
      this.#ask(true);
      this.#get('keep-pairing').focus();
    });
    this.#get('keep-pairing').addEventListener('click', () => {
      this.#ask(false);
      this.#get('forget-pairing').focus();
    });
    this.#get('forget-now').addEventListener('click', () => {
      this.#ask(false);
      forget();
      // The button that had the focus is gone. The heading says what comes of it.
      this.#get('link-title').focus();
    });
    this.#ask(false);
  }

  /** Opens the form with a code that cannot be right, and says why. */
  correct(typed, problem) {
    this.#correcting = true;
    this.#get('pair').open = true;
    this.#get('pair-input').value = typed;
    this.#tell(problem);
  }

  /**
   * @param {object} picture
   * @param {{name: string, code?: number, number?: string}} picture.link the state of the connection
   * @param {boolean} picture.isPaired whether the page has a token
   * @param {boolean} picture.canKeep whether the page may take one
   * @param {boolean} picture.hasCode whether a code waits for an encrypted address
   * @param {string | null} picture.secure the encrypted address of this page; null if there is none
   */
  render({ link, isPaired, canKeep, hasCode, secure }) {
    const knocking = link.name === 'knocking';
    const number = knocking ? link.number ?? '' : '';
    this.#show('knock-number', number !== '');
    this.#set('knock-digits', number);
    // A screen reader would read the digits as one number, without the zeros at its beginning.
    this.#set('knock-spoken', [...number].join(' '));
    const refused = link.name === 'refused' && [NOT_PROVEN, NOT_ALLOWED].includes(link.code);
    const helps = knocking || refused || this.#correcting || hasCode;
    this.#show('pair', canKeep && helps);
    this.#show('pair-secure', !canKeep && helps);
    if (!canKeep && helps) {
      this.#set('pair-secure-text', secure === null ? this.#words.pairWithoutHttps : this.#words.pairInsecure);
      this.#show('pair-secure-link', secure !== null);
      this.#get('pair-secure-link').href = secure ?? '';
    }
    this.#changed(link.name);
    this.#show('paired', isPaired);
    if (!isPaired) {
      this.#ask(false);
    }
  }

  #changed(name) {
    if (name === this.#link) {
      return;
    }
    this.#link = name;
    if (name === 'refused' || name === 'knocking') {
      this.#get('pair').open = name === 'refused' || this.#correcting;
    } else if (name === 'online' && !this.#correcting) {
      this.#correcting = false;
      this.#get('pair-input').value = '';
      this.#tell({});
    }
  }

  #tell({ problem, ...details }) {
    this.#set('pair-problem', problem === undefined ? '' : this.#words.codeProblem[problem](details, CODE_CHARACTERS));
    this.#get('pair-input').setAttribute('aria-invalid', String(problem !== undefined));
  }

  #ask(asking) {
    this.#show('paired-row', !asking);
    this.#show('forgetting', asking);
  }

  #get(id) {
    return this.#document.getElementById(id);
  }

  /** Sets the text only when it changed, because a screen reader would read an unchanged status again. */
  #set(id, text) {
    const element = this.#get(id);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  #show(id, visible) {
    this.#get(id).hidden = !visible;
  }
}

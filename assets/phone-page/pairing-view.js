import { Elements } from './elements.js';
import { CODE_CHARACTERS } from './pairing.js';

/** The close codes after which a pairing code may help. */
const NOT_PROVEN = 4401;
const NOT_ALLOWED = 4403;

/**
 * Shows the number of a page that waits to be let in, the form for a pairing code, and whether the page is paired. This
 * class knows only the DOM.
 */
export class PairingView {
  #elements;
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
    this.#elements = new Elements(document);
    this.#words = words;
    this.#elements.get('pair-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const read = readCode(this.#elements.get('pair-input').value);
      this.#tell(read);
      if (read.code === undefined) {
        this.#elements.get('pair-input').focus();
      } else {
        this.#correcting = false;
        pair(read.code);
      }
    });
    this.#elements.get('forget-pairing').addEventListener('click', () => {
      this.#ask(true);
      this.#elements.get('keep-pairing').focus();
    });
    this.#elements.get('keep-pairing').addEventListener('click', () => {
      this.#ask(false);
      this.#elements.get('forget-pairing').focus();
    });
    this.#elements.get('forget-now').addEventListener('click', () => {
      this.#ask(false);
      forget();
      // The button that had the focus is gone. The heading says what comes of it.
      this.#elements.get('link-title').focus();
    });
    this.#ask(false);
  }

  /** Opens the form with a code that cannot be right, and says why. */
  correct(typed, problem) {
    this.#correcting = true;
    this.#elements.get('pair').open = true;
    this.#elements.get('pair-input').value = typed;
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
    this.#elements.show('knock-number', number !== '');
    this.#elements.setText('knock-digits', number);
    // A screen reader would read the digits as one number, without the zeros at its beginning.
    this.#elements.setText('knock-spoken', [...number].join(' '));
    const refused = link.name === 'refused' && [NOT_PROVEN, NOT_ALLOWED].includes(link.code);
    const helps = knocking || refused || this.#correcting || hasCode;
    this.#elements.show('pair', canKeep && helps);
    this.#elements.show('pair-secure', !canKeep && helps);
    if (!canKeep && helps) {
      this.#elements.setText('pair-secure-text', secure === null ? this.#words.pairWithoutHttps : this.#words.pairInsecure);
      this.#elements.show('pair-secure-link', secure !== null);
      this.#elements.get('pair-secure-link').href = secure ?? '';
    }
    this.#changed(link.name);
    this.#elements.show('paired', isPaired);
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
      this.#elements.get('pair').open = name === 'refused' || this.#correcting;
    } else if (name === 'online' && !this.#correcting) {
      this.#correcting = false;
      this.#elements.get('pair-input').value = '';
      this.#tell({});
    }
  }

  #tell({ problem, ...details }) {
    this.#elements.setText('pair-problem', problem === undefined ? '' : this.#words.codeProblem[problem](details, CODE_CHARACTERS));
    this.#elements.get('pair-input').setAttribute('aria-invalid', String(problem !== undefined));
  }

  #ask(asking) {
    this.#elements.show('paired-row', !asking);
    this.#elements.show('forgetting', asking);
  }
}

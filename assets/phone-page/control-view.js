import { Elements } from './elements.js';

/** Shows who controls this phone, and what that means for a page. This class knows only the DOM. */
export class ControlView {
  #elements;
  #words;

  /**
   * @param {Document} document
   * @param {object} words of words.js
   */
  constructor(document, words) {
    this.#elements = new Elements(document);
    this.#words = words;
  }

  /**
   * Shows the panel while somebody controls this phone.
   *
   * @param {{controlled: null | {fromUser?: string}, clipboardSetAt: null | number}} input times in ms since 1970
   */
  render({ controlled, clipboardSetAt }) {
    const words = this.#words;
    this.#elements.show('control', controlled !== null);
    this.#elements.setText('control-title', controlled === null ? '' : words.controlledBy(controlled.fromUser));
    this.#elements.setText('control-text', controlled === null ? '' : words.controlText);
    this.#elements.show('control-clipboard', clipboardSetAt !== null);
    this.#elements.setText('control-clipboard', clipboardSetAt === null ? '' : words.clipboardSet(
      new Date(clipboardSetAt).toLocaleTimeString(words.language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })));
  }
}

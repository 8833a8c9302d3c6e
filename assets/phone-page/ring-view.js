/** Shows the phone's name over the whole page, with a button that stops the ringing. This class knows only the DOM. */
export class RingView {
  #document;
  #words;
  #stop;
  #cover = null;

  /**
   * @param {Document} document
   * @param {object} words of words.js
   * @param {() => void} stop stops the ringing
   */
  constructor(document, words, stop) {
    this.#document = document;
    this.#words = words;
    this.#stop = stop;
  }

  /**
   * Shows that somebody looks for this phone, or removes the display when `wanted` is null.
   *
   * @param {{fromUser?: string} | null} wanted
   * @param {string} name of the phone
   */
  render(wanted, name) {
    this.#cover?.remove();
    this.#cover = null;
    if (wanted === null) {
      return;
    }
    const cover = this.#element('section', 'ring');
    cover.id = 'ring';
    cover.setAttribute('role', 'alertdialog');
    cover.setAttribute('aria-label', this.#words.ringTitle);
    const stop = this.#element('button', 'main', this.#words.ringStop);
    stop.id = 'ring-stop';
    stop.type = 'button';
    stop.addEventListener('click', () => this.#stop());
    cover.append(this.#element('p', 'ring-who', this.#words.ringText(wanted.fromUser)), this.#element('p', 'ring-name', name),
      stop);
    this.#document.body.append(cover);
    this.#cover = cover;
    stop.focus();
  }

  #element(name, className, text = '') {
    const element = this.#document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }
}

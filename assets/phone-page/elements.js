/** The elements of the page by their ids. This class knows only the DOM. */
export class Elements {
  #document;

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
  }

  get(id) {
    return this.#document.getElementById(id);
  }

  /** Sets the text only when it changed, because a screen reader would read an unchanged status again. */
  setText(id, text) {
    const element = this.get(id);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  show(id, visible) {
    this.get(id).hidden = !visible;
  }
}

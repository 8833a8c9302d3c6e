/**
 * The symbol and the ARIA role of each level; its text is in words.js and its colour in phone.css. Only warnings and
 * urgent messages may interrupt a screen reader.
 */
const LOOKS = {
  info: { sign: '■', role: 'status' },
  warning: { sign: '▲', role: 'alert' },
  urgent: { sign: '◆', role: 'alert' },
};

/** Shows each message of an operator as a card on the page. This class knows only the DOM. */
export class NoticeCards {
  #place;
  #words;
  #close;
  #cards = new Map();

  /**
   * @param {Element} place the parent of the cards
   * @param {object} words of words.js
   * @param {(key: number) => void} close closes a message
   */
  constructor(place, words, close) {
    this.#place = place;
    this.#words = words;
    this.#close = close;
  }

  /**
   * Shows these messages, the newest first. Cards that are already shown stay unchanged, because one of them may have
   * the focus.
   *
   * @throws the first error that kept a message from being shown, after all other messages are shown
   */
  render(notices) {
    const keys = new Set(notices.map(({ key }) => key));
    for (const [key, card] of this.#cards) {
      if (!keys.has(key)) {
        this.#cards.delete(key);
        this.#remove(card);
      }
    }
    const problems = [];
    for (const notice of [...notices].reverse()) {
      if (!this.#cards.has(notice.key)) {
        try {
          this.#cards.set(notice.key, this.#add(notice));
        } catch (problem) {
          problems.push(problem);
        }
      }
    }
    this.#place.hidden = this.#cards.size === 0;
    if (problems.length > 0) {
      throw problems[0];
    }
  }

  #add({ key, text, level, fromUser, at }) {
    const words = this.#words;
    const { sign, role } = LOOKS[level];
    const content = [this.#headline(sign, words.noticeLevel[level]), this.#text(key, text),
      this.#element('p', 'dim digits', words.noticeFrom(fromUser, timeText(at, words)))];
    const card = this.#element('article', 'notice');
    card.dataset.level = level;
    const told = this.#element('div');
    told.setAttribute('role', role);
    const close = this.#element('button', '', words.noticeClose);
    close.type = 'button';
    close.addEventListener('click', () => this.#close(key));
    card.append(told, close);
    this.#place.hidden = false;
    this.#place.prepend(card);
    // A screen reader announces changes of a status that is already on the page, but not a status that is added with
    // its text.
    told.append(...content);
    close.setAttribute('aria-describedby', `notice-${key}`);
    return card;
  }

  #headline(sign, word) {
    const headline = this.#element('h2', 'headline');
    const shape = this.#element('span', 'sign', sign);
    shape.setAttribute('aria-hidden', 'true');
    headline.append(shape, this.#element('span', '', word));
    return headline;
  }

  #text(key, text) {
    const paragraph = this.#element('p', 'notice-text', text);
    paragraph.id = `notice-${key}`;
    paragraph.dir = 'auto';
    return paragraph;
  }

  /**
   * Removes a card. When the card had the focus, the focus moves to the next card's button, for users of the keyboard.
   */
  #remove(card) {
    const hadFocus = card.contains(card.ownerDocument.activeElement);
    const next = card.nextElementSibling ?? card.previousElementSibling;
    card.remove();
    if (hadFocus) {
      next?.querySelector('button').focus();
    }
  }

  #element(name, className = '', text = '') {
    const element = this.#place.ownerDocument.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }
}

function timeText(at, words) {
  return new Date(at).toLocaleTimeString(words.language, { hour: '2-digit', minute: '2-digit' });
}

import { NoticeCards } from '/phone/notice-cards.js';
import { ALL_WORDS, wordsFor } from '/phone/words.js';
import { same, test } from './check.js';

const AT = new Date(2026, 0, 5, 14, 30).getTime();

/** Adds cards to the test page, where they can have the focus. */
async function withCards(body, words = wordsFor(['en'])) {
  const place = document.createElement('section');
  document.body.append(place);
  const closed = [];
  try {
    await body({ place, closed, cards: new NoticeCards(place, words, (key) => closed.push(key)) });
  } finally {
    place.remove();
  }
}

function notice(key, more = {}) {
  return { key, text: `text ${key}`, level: 'info', fromUser: 'desk', at: AT, ...more };
}

test('A card shows the text, its sender, its time and its level', () => withCards(({ place, cards }) => {
  cards.render([notice(1, { level: 'warning', text: 'Plug it in.' })]);
  const card = place.firstElementChild;
  same(card.querySelector('.sign').textContent, '▲');
  same(card.querySelector('h2').textContent, '▲Warning');
  same(card.querySelector('.notice-text').textContent, 'Plug it in.');
  const from = card.querySelector('.dim').textContent;
  same([from.startsWith('From “desk” · '), /\d\d:30/.test(from)], [true, true], from);
  same(place.hidden, false);
}));

test('Each level has its own symbol, text and colour in both languages', async () => {
  const css = await (await fetch('/phone/phone.css')).text();
  const colours = ['info', 'warning', 'urgent']
    .map((level) => css.match(new RegExp(`\\[data-level="${level}"\\] \\.sign \\{ color: (.+?); \\}`))?.[1]);
  same([new Set(colours).size, colours.every(Boolean)], [3, true], 'colours');
  for (const words of ALL_WORDS) {
    await withCards(({ place, cards }) => {
      cards.render(['info', 'warning', 'urgent'].map((level, at) => notice(at + 1, { level })));
      for (const part of ['.sign', 'h2 :last-child']) {
        const texts = [...place.querySelectorAll(part)].map(({ textContent }) => textContent);
        same([texts.length, new Set(texts).size, texts.every(Boolean)], [3, 3, true], part);
      }
      same([...place.children].map(({ dataset }) => dataset.level), ['info', 'warning', 'urgent']);
    }, words);
  }
});

test('Only warnings and urgent messages interrupt a screen reader', () => withCards(({ place, cards }) => {
  cards.render(['info', 'warning', 'urgent'].map((level, at) => notice(at + 1, { level })));
  same([...place.children].map(({ firstElementChild }) => firstElementChild.getAttribute('role')),
    ['status', 'alert', 'alert']);
}));

test('A text that looks like HTML is shown as plain text', () => withCards(({ place, cards }) => {
  const text = '<img src=x onerror="document.title=1"> & <b>bold</b>\nnext line';
  cards.render([notice(1, { text, fromUser: '<i>desk</i>' })]);
  same(place.querySelector('.notice-text').textContent, text);
  same(place.querySelector('img, b, i'), null);
}));

test('The close button names its message, and the area is hidden without messages', () => withCards(
  ({ place, cards, closed }) => {
    cards.render([notice(2), notice(1)]);
    const [newer, older] = place.querySelectorAll('button');
    same(document.getElementById(newer.getAttribute('aria-describedby')).textContent, 'text 2');
    older.click();
    same(closed, [1]);
    cards.render([]);
    same([place.children.length, place.hidden], [0, true]);
  }));

test('An existing card stays unchanged, and the focus moves on when its card is removed', () => withCards(
  ({ place, cards }) => {
    cards.render([notice(1)]);
    const card = place.firstElementChild;
    card.querySelector('button').focus();
    cards.render([notice(2), notice(1)]);
    same([...place.children].map(({ textContent }) => textContent.includes('text 2')), [true, false]);
    same(place.lastElementChild === card && card.contains(document.activeElement), true);
    cards.render([notice(2)]);
    same(place.firstElementChild.contains(document.activeElement), true);
  }));

test('A message that cannot be shown leaves nothing, and the others are shown', () => withCards(({ place, cards }) => {
  let problem = null;
  try {
    cards.render([notice(2), notice(1, { at: Symbol('no time') })]);
  } catch (thrown) {
    problem = thrown;
  }
  same([problem instanceof TypeError, place.children.length, place.hidden], [true, 1, false]);
  same(place.querySelector('.notice-text').textContent, 'text 2');
}));

import { ALL_WORDS, ageText, wordsFor } from '/phone/words.js';
import { same, test } from './check.js';

test('Both languages have the same texts', () => {
  const [english, chinese] = ALL_WORDS.map(shape);
  same(chinese, english);
});

test('The page uses the first language of the browser that it knows', () => {
  same(wordsFor(['zh-CN', 'en']).language, 'zh-CN');
  same(wordsFor(['zh-Hant-TW']).language, 'zh-CN');
  same(wordsFor(['en-GB', 'zh']).language, 'en');
  same(wordsFor(['de', 'zh', 'en']).language, 'zh-CN');
  same(wordsFor(['de']).language, 'en');
  same(wordsFor([]).language, 'en');
});

test('Each text that the page names exists', async () => {
  const page = new DOMParser().parseFromString(await (await fetch('/phone/index.html')).text(), 'text/html');
  for (const element of page.querySelectorAll('[data-word]')) {
    same(typeof ALL_WORDS[0][element.dataset.word], 'string', element.dataset.word);
  }
});

test('Ages are shown in s and min', () => {
  const words = wordsFor(['en']);
  same([0, 2_400, 59_999, 60_000, 185_000].map((ms) => ageText(ms, words)), ['0 s', '2 s', '59 s', '1 min', '3 min']);
});

function shape(words) {
  return Object.fromEntries(Object.entries(words).map(([key, value]) =>
    [key, typeof value === 'object' ? shape(value) : typeof value]));
}

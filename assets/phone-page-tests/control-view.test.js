import { ControlView } from '/phone/control-view.js';
import { ALL_WORDS } from '/phone/words.js';
import { same, test } from './check.js';

async function pageWith(words) {
  const page = new DOMParser().parseFromString(await (await fetch('/phone/index.html')).text(), 'text/html');
  const view = new ControlView(page, words);
  return { view, element: (id) => page.getElementById(id) };
}

test('The page shows who controls it and what that means, in both languages', async () => {
  for (const words of ALL_WORDS) {
    const { view, element } = await pageWith(words);
    view.render({ controlled: { fromUser: 'desk' }, clipboardSetAt: null });
    same([element('control').hidden, element('control-clipboard').hidden], [false, true]);
    same(element('control-title').textContent, words.controlledBy('desk'));
    same(element('control-title').textContent.includes('desk'), true);
    same(element('control-text').textContent, words.controlText);
    view.render({ controlled: {}, clipboardSetAt: 1_766_000_000_000 });
    same(element('control-title').textContent, words.controlledBy());
    same([element('control-clipboard').hidden, /\d/.test(element('control-clipboard').textContent)], [false, true]);
  }
});

test('Without control, the page shows nothing of it', async () => {
  const { view, element } = await pageWith(ALL_WORDS[0]);
  same(element('control').hidden, true);
  view.render({ controlled: { fromUser: 'desk' }, clipboardSetAt: 1 });
  view.render({ controlled: null, clipboardSetAt: null });
  same([element('control').hidden, element('control-title').textContent], [true, '']);
});

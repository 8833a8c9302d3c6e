import { same, test } from './check.js';

/** Foreground, background and the minimum contrast: 4.5 for text, 3 for symbols and the focus frame. */
const PAIRS = [
  ['text', 'ground', 4.5], ['text', 'panel', 4.5], ['text', 'button', 4.5],
  ['dim', 'ground', 4.5], ['dim', 'panel', 4.5], ['on-live', 'live', 4.5], ['refused', 'panel', 4.5],
  ['online', 'panel', 3], ['late', 'panel', 3], ['offline', 'panel', 3], ['live', 'panel', 3], ['live', 'ground', 3],
];

test('All text is readable in the light and in the dark theme', async () => {
  const css = await (await fetch('/phone/phone.css')).text();
  const [light, dark] = css.match(/:root \{[^}]+\}/g).map(coloursOf);
  for (const [theme, colours] of [['light', light], ['dark', { ...light, ...dark }]]) {
    for (const [front, back, least] of PAIRS) {
      const contrast = contrastOf(colours[front], colours[back]);
      same(contrast >= least, true, `${theme}: ${front} on ${back} is ${contrast.toFixed(2)}`);
    }
  }
});

test('The stylesheet writes no colour outside its tokens', async () => {
  const css = await (await fetch('/phone/phone.css')).text();
  same(css.replace(/:root \{[^}]+\}/g, '').match(/#[0-9a-f]{3,8}\b(?!.*\{)|rgba?\(|hsla?\(/gi), null);
});

function coloursOf(block) {
  const tokens = block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...tokens].map(([, name, colour]) => [name, colour]));
}

function contrastOf(front, back) {
  const [brighter, darker] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

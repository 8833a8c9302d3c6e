import { Input, clipboardOf } from '/phone/input.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';

const NO_TOUCH = 'a web page cannot do this on its device; it can only set the clipboard';
const ENDED = 'control ended before it was the turn of this';
const NOT_WRITTEN = 'browsers let a page set the clipboard only while the page is in front and has the focus';

class Bench {
  said = [];
  written = [];
  changes = 0;
  clock = new Clock();
  write = async (text) => this.written.push(text);

  input = new Input({
    say: (message) => this.said.push(JSON.parse(message)),
    writeClipboard: (text) => this.write(text),
    timers: this.clock.timers,
    wallClock: () => 1_766_000_000_000 + this.clock.now(),
    onChange: () => {
      this.changes += 1;
    },
  });

  hears(id, steps, seq = 0) {
    this.input.perform({ id, seq, steps });
    return settle();
  }
}

function done(id) {
  return { event: 'input_done', id, outcome: 'done' };
}

function refused(id, reason, msg) {
  return { event: 'input_done', id, outcome: 'refused', reason, msg };
}

test('An operator can set the clipboard, and the page shows when', async () => {
  const bench = new Bench();
  bench.input.control({ begun: true, fromUser: 'desk' });
  await bench.hears('g-1', [{ step: 'clipboard', set: '你好' }]);
  same([bench.written, bench.said], [['你好'], [done('g-1')]]);
  same([bench.input.controlled, bench.input.clipboardSetAt], [{ fromUser: 'desk' }, 1_766_000_000_000]);
  same(bench.changes, 2);
});

test('What a page can’t do is refused with a text for the operator', async () => {
  const steps = [
    { step: 'tap', x: 1, y: 2 }, { step: 'touch', p: 0, a: 'down', x: 1, y: 2, t: 0 }, { step: 'key', name: 'back' },
    { step: 'text', text: 'hello' }, { step: 'app', start: 'com.example' }, { step: 'element', text: 'OK' },
    { step: 'clipboard', get: true }, { step: 'newer' }, {},
  ];
  for (const step of steps) {
    const bench = new Bench();
    await bench.hears('g-1', [step]);
    same(bench.said, [refused('g-1', 'unsupported', NO_TOUCH)], JSON.stringify(step));
  }
});

test('Nothing of a gesture is done when one step of it can’t be done', async () => {
  const bench = new Bench();
  await bench.hears('g-1', [{ step: 'clipboard', set: 'a' }, { step: 'tap', x: 1, y: 2 }]);
  same([bench.written, bench.said], [[], [refused('g-1', 'unsupported', NO_TOUCH)]]);
});

test('The rest of a refused gesture is ignored, so that each gesture has one answer', async () => {
  const bench = new Bench();
  await bench.hears('g-1', [{ step: 'touch', p: 0, a: 'down', x: 1, y: 2, t: 0 }]);
  await bench.hears('g-1', [{ step: 'touch', p: 0, a: 'up', x: 1, y: 2, t: 9 }], 1);
  await bench.hears(undefined, [{ step: 'clipboard', set: 'a' }]);
  same([bench.written, bench.said.length], [[], 1]);
});

test('A browser that refuses the clipboard, or never answers, is reported', async () => {
  const bench = new Bench();
  bench.write = () => Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError'));
  await bench.hears('g-1', [{ step: 'clipboard', set: 'a' }]);
  bench.write = () => new Promise(() => {});
  await bench.hears('g-2', [{ step: 'clipboard', set: 'b' }]);
  bench.clock.advance(3_000);
  await settle();
  same(bench.said, [refused('g-1', 'not_allowed', NOT_WRITTEN), refused('g-2', 'not_allowed', NOT_WRITTEN)]);
  same(bench.input.clipboardSetAt, null);
});

test('Gestures and their pauses are carried out one after the other', async () => {
  const bench = new Bench();
  await bench.hears('g-1', [{ step: 'wait', ms: 500 }, { step: 'clipboard', set: 'first' }]);
  await bench.hears('g-2', [{ step: 'clipboard', set: 'second' }]);
  same([bench.written, bench.said], [[], []]);
  bench.clock.advance(500);
  await settle();
  same([bench.written, bench.said], [['first', 'second'], [done('g-1'), done('g-2')]]);
});

test('What waits when control ends is not carried out for the next operator', async () => {
  const bench = new Bench();
  bench.input.control({ begun: true, fromUser: 'desk' });
  await bench.hears('g-1', [{ step: 'wait', ms: 500 }, { step: 'clipboard', set: 'first' }]);
  await bench.hears('g-2', [{ step: 'clipboard', set: 'second' }]);
  bench.input.control({ begun: false, fromUser: 'desk' });
  bench.input.control({ begun: true, fromUser: 'other' });
  bench.clock.advance(500);
  await settle();
  same([bench.written, bench.said], [[], [refused('g-1', 'late', ENDED), refused('g-2', 'late', ENDED)]]);
  await bench.hears('g-3', [{ step: 'clipboard', set: 'third' }]);
  same(bench.written, ['third']);
});

test('The page forgets who controls it when control or the connection ends', async () => {
  const bench = new Bench();
  bench.input.control({ begun: true, fromUser: 'desk' });
  await bench.hears('g-1', [{ step: 'clipboard', set: 'a' }]);
  bench.input.control({ begun: false, fromUser: 'desk' });
  same([bench.input.controlled, bench.input.clipboardSetAt], [null, null]);
  bench.input.control({ begun: true });
  bench.input.linkLost();
  same(bench.input.controlled, null);
});

test('Only a page that can set the clipboard says so', () => {
  const written = [];
  const clipboard = { writeText: async (text) => written.push(text) };
  const kindsIn = (window) => new Input({ writeClipboard: clipboardOf(window) }).kinds;
  same(kindsIn({ isSecureContext: true, navigator: { clipboard } }), ['clipboard']);
  same(kindsIn({ isSecureContext: false, navigator: { clipboard } }), []);
  same(kindsIn({ isSecureContext: true, navigator: {} }), []);
  clipboardOf({ isSecureContext: true, navigator: { clipboard } })('a');
  same(written, ['a']);
});

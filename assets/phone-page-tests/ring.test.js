import { Ring } from '/phone/ring.js';
import { RingView } from '/phone/ring-view.js';
import { ALL_WORDS } from '/phone/words.js';
import { same, test } from './check.js';
import { Clock } from './clock.js';

class Bench {
  clock = new Clock();
  said = [];
  shown = [];
  sounding = 0;
  visible = true;
  audible = false;

  ring = new Ring({
    say: (message) => this.said.push(JSON.parse(message)),
    isVisible: () => this.visible,
    startSound: () => {
      this.sounding += 1;
      return { audible: this.audible, stop: () => (this.sounding -= 1) };
    },
    timers: this.clock.timers,
    onChange: () => this.shown.push(this.ring.wanted),
  });
}

test('Ringing starts with a sound, shows who looks for the phone, and is answered as shown', () => {
  const bench = new Bench();
  bench.ring.start({ id: 'c-1', fromUser: 'desk' });
  same(bench.shown, [{ fromUser: 'desk' }]);
  same(bench.said, [{ event: 'locate', state: 'shown', id: 'c-1' }]);
  same(bench.sounding, 1);
});

test('Ringing ends once the phone is found', () => {
  const bench = new Bench();
  bench.ring.start({ id: 'c-1' });
  bench.ring.stop();
  same([bench.ring.wanted, bench.sounding, bench.clock.waiting], [null, 0, 0]);
});

test('Ringing ends one minute after the last locate command', () => {
  const bench = new Bench();
  bench.ring.start({ id: 'c-1' });
  bench.clock.advance(50_000);
  bench.ring.start({ id: 'c-2' });
  bench.clock.advance(50_000);
  same([bench.ring.wanted === null, bench.sounding], [false, 1]);
  bench.clock.advance(10_000);
  same([bench.ring.wanted, bench.sounding], [null, 0]);
});

test('Ringing in the background is answered as failed, unless it can be heard', () => {
  const bench = new Bench();
  bench.visible = false;
  bench.ring.start({ id: 'c-1' });
  bench.audible = true;
  bench.ring.start({ id: 'c-2' });
  same(bench.said.map(({ state }) => state), ['failed', 'shown']);
});

test('Ringing covers the page with the name of the phone and a stop button', () => {
  let stopped = 0;
  const view = new RingView(document, ALL_WORDS[0], () => (stopped += 1));
  view.render({ fromUser: 'desk' }, 'lab-7');
  const cover = document.getElementById('ring');
  same([cover.querySelector('.ring-name').textContent, cover.textContent.includes('desk')], ['lab-7', true]);
  document.getElementById('ring-stop').click();
  same(stopped, 1);
  view.render(null, 'lab-7');
  same(document.getElementById('ring'), null);
});

import { startTimers } from '/phone/timers.js';
import { same, test } from './check.js';
import { Clock } from './clock.js';

class Ticker {
  told = [];

  postMessage(message) {
    this.told.push(message);
  }

  says(data) {
    this.onmessage({ data });
  }
}

function started() {
  const clock = new Clock();
  const ticker = new Ticker();
  return { clock, ticker, timers: startTimers(() => ticker, clock.timers) };
}

test('Timers run on the page until the worker is ready, and then in the worker', () => {
  const { clock, ticker, timers } = started();
  const ran = [];
  timers.after(100, () => ran.push('first'));
  clock.advance(100);
  timers.every(1_000, () => ran.push('each'));
  same([ran, ticker.told], [['first'], []]);

  ticker.says('ready');
  same([ticker.told, clock.waiting], [[{ set: 2, ms: 1_000, repeat: true }], 0]);
  ticker.says(2);
  ticker.says(2);
  same(ran, ['first', 'each', 'each']);
});

test('Timers run on the page without workers', () => {
  const clock = new Clock();
  const timers = startTimers(() => {
    throw new ReferenceError('Worker is not defined');
  }, clock.timers);
  let ran = 0;
  const cancel = timers.every(100, () => {
    ran += 1;
  });
  clock.advance(200);
  cancel();
  clock.advance(200);
  same([ran, clock.waiting], [2, 0]);
});

test('Timers run on the page when the worker never reports that it is ready, and when it fails', () => {
  for (const fails of [false, true]) {
    const { clock, ticker, timers } = started();
    let ran = 0;
    timers.after(5_000, () => {
      ran += 1;
    });
    if (fails) {
      ticker.says('ready');
      ticker.onerror({ message: 'blocked' });
    }
    clock.advance(5_000);
    same([ran, clock.waiting], [1, 0]);
  }
});

test('A cancelled timer never runs, neither on the page nor in the worker', () => {
  const { clock, ticker, timers } = started();
  let ran = 0;
  const cancel = timers.after(100, () => {
    ran += 1;
  });
  ticker.says('ready');
  cancel();
  ticker.says(1);
  clock.advance(200);
  same([ran, ticker.told.slice(1)], [0, [{ clear: 1 }]]);
});

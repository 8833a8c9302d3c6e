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

test('runs on the page until the worker is ready, and then in the worker', () => {
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

test('goes on without workers', () => {
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

test('goes on with a worker that never says that it runs, and with one that fails', () => {
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

test('runs nothing that was cancelled, wherever it is', () => {
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

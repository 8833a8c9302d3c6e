import { Heart } from '/phone/heart.js';
import { same, test } from './check.js';
import { Clock } from './clock.js';

function beating(random = () => 1) {
  const clock = new Clock();
  const beats = [];
  const heart = new Heart({ timers: clock.timers, now: clock.now, random, say: () => beats.push(clock.now()) });
  return { clock, beats, heart };
}

test('The first heartbeat is sent at once, and none is later than promised', () => {
  const { clock, beats, heart } = beating();
  heart.start(5_000);
  clock.advance(10_000);
  same(beats, [0, 5_000, 10_000]);
});

test('Heartbeats are randomly a little early, so that phones do not send them together', () => {
  const { clock, beats, heart } = beating(() => 0);
  heart.start(5_000);
  clock.advance(9_000);
  same(beats, [0, 4_250, 8_500]);
});

test('An extra heartbeat is sent when something changed', () => {
  const { clock, beats, heart } = beating();
  heart.start(5_000);
  clock.advance(1_000);
  heart.beat();
  clock.advance(5_000);
  same(beats, [0, 1_000, 6_000]);
});

test('Answers are matched with heartbeats in the order in which those were sent', () => {
  const { clock, heart } = beating();
  heart.start(5_000);
  clock.advance(100);
  heart.beat();
  clock.advance(20);
  same(heart.unansweredMs, 120);
  heart.answered();
  same([heart.roundTripMs, heart.answeredAt, heart.unansweredMs], [120, 120, 20]);
  heart.answered();
  same([heart.roundTripMs, heart.unansweredMs], [20, 0]);
  heart.answered();
  same(heart.roundTripMs, 20, 'an answer to nothing');
});

test('Heartbeats go on after one that could not be sent', () => {
  const clock = new Clock();
  let tries = 0;
  const heart = new Heart({ timers: clock.timers, now: clock.now, random: () => 1, say: () => {
    tries += 1;
    if (tries === 2) {
      throw new TypeError('this browser lacks something');
    }
  } });
  heart.start(5_000);
  try {
    clock.advance(5_000);
  } catch {
    // A real browser reports exceptions of a timer itself.
  }
  clock.advance(5_000);
  same(tries, 3);
});

test('No heartbeat is sent after a stop', () => {
  const { clock, beats, heart } = beating();
  heart.start(5_000);
  heart.stop();
  heart.beat();
  clock.advance(20_000);
  same(beats, [0]);
  same(clock.waiting, 0);
});

import { Heart } from '/phone/heart.js';
import { same, test } from './check.js';
import { Clock } from './clock.js';

function beating(random = () => 1) {
  const clock = new Clock();
  const beats = [];
  const heart = new Heart({ timers: clock.timers, now: clock.now, random, say: () => beats.push(clock.now()) });
  return { clock, beats, heart };
}

test('beats at once and never later than promised', () => {
  const { clock, beats, heart } = beating();
  heart.start(5_000);
  clock.advance(10_000);
  same(beats, [0, 5_000, 10_000]);
});

test('beats a little sooner by chance, so that a fleet does not beat together', () => {
  const { clock, beats, heart } = beating(() => 0);
  heart.start(5_000);
  clock.advance(9_000);
  same(beats, [0, 4_250, 8_500]);
});

test('beats out of turn when something changed', () => {
  const { clock, beats, heart } = beating();
  heart.start(5_000);
  clock.advance(1_000);
  heart.beat();
  clock.advance(5_000);
  same(beats, [0, 1_000, 6_000]);
});

test('times the answers in the order of the beats', () => {
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

test('goes on after a beat that could not be said', () => {
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
    // What a timer throws is the browser's to tell.
  }
  clock.advance(5_000);
  same(tries, 3);
});

test('stops', () => {
  const { clock, beats, heart } = beating();
  heart.start(5_000);
  heart.stop();
  heart.beat();
  clock.advance(20_000);
  same(beats, [0]);
  same(clock.waiting, 0);
});

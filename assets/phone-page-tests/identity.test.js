import { firstId, idProblem, randomId, tidyId } from '/phone/identity.js';
import { same, test } from './check.js';

class Storage {
  constructor(kept = null) {
    this.kept = kept;
  }

  getItem() {
    return this.kept;
  }

  setItem(key, value) {
    this.kept = value;
  }
}

test('takes the ids that the protocol allows', () => {
  for (const id of ['a', 'page-7k3m', 'lab.3_x@y:z+1', '手机-七', 'телефон', '٣٤', 'é', '𠮷'.repeat(64),
    'ห้อง-1', 'कमरा', 'မြန်မာ', 'தமிழ்', 'phòng-2']) {
    same(idProblem(id), null, id);
  }
});

test('says what is wrong with an id', () => {
  same(idProblem(''), { problem: 'empty' });
  same(idProblem('a'.repeat(65)), { problem: 'tooLong', length: 65 });
  for (const character of [' ', '/', '"', '<', '%', '😀', '\u202e', '½', '\n', '\u200d', '\ufe0f', '\u034f']) {
    same(idProblem(`a${character}b`), { problem: 'character', character }, character);
  }
});

test('takes a mark only behind a letter, a digit or another mark', () => {
  for (const id of ['\u0e49a', '-\u0301', 'a.\u0e49']) {
    same(idProblem(id).problem, 'character', id);
  }
  same(idProblem('a\u0e49\u0e31'), null);
});

test('composes and trims what was typed', () => {
  same(tidyId('  e\u0301 '), '\u00e9');
});

test('makes short readable ids', () => {
  same(randomId(() => 0), 'page-2222-2222');
  same(randomId(() => 0.999999), 'page-zzzz-zzzz');
  same(idProblem(randomId(Math.random)), null);
});

test('takes the id of the address before the remembered one, and does not remember it', () => {
  const storage = new Storage('mine');
  same(firstId({ query: new URLSearchParams('id=lab-3'), storage, random: () => 0 }), 'lab-3');
  same(storage.kept, 'mine');
});

test('hands back a wrong id of the address, so that it can be told', () => {
  same(firstId({ query: new URLSearchParams('id=a/b'), storage: new Storage(), random: () => 0 }), 'a/b');
});

test('takes the remembered id, else a new one that is remembered', () => {
  const storage = new Storage('mine');
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'mine');
  storage.kept = 'no good/';
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'page-2222-2222');
  same(storage.kept, 'page-2222-2222');
});

test('lives with a browser that keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse };
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'page-2222-2222');
});

test('makes up ids that differ in fleets of ten thousand', () => {
  // From a generator of its own (mulberry32), so that it is the same ten fleets each time.
  let state = 1;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let fleet = 0; fleet < 10; fleet += 1) {
    same(new Set(Array.from({ length: 10_000 }, () => randomId(random))).size, 10_000);
  }
});

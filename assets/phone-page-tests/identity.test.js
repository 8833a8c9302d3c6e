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

test('Ids that the protocol allows are accepted', () => {
  for (const id of ['a', 'page-7k3m', 'lab.3_x@y:z+1', '手机-七', 'телефон', '٣٤', 'é', '𠮷'.repeat(64),
    'ห้อง-1', 'कमरा', 'မြန်မာ', 'தமிழ்', 'phòng-2']) {
    same(idProblem(id), null, id);
  }
});

test('The problem with an invalid id is named', () => {
  same(idProblem(''), { problem: 'empty' });
  same(idProblem('a'.repeat(65)), { problem: 'tooLong', length: 65 });
  for (const character of [' ', '/', '"', '<', '%', '😀', '\u202e', '½', '\n', '\u200d', '\ufe0f', '\u034f', '\u3164',
    '\u180b']) {
    same(idProblem(`a${character}b`), { problem: 'character', character }, character);
  }
});

test('A mark is accepted only after a letter, a digit or another mark', () => {
  for (const id of ['\u0e49a', '-\u0301', 'a.\u0e49']) {
    same(idProblem(id).problem, 'character', id);
  }
  same(idProblem('a\u0e49\u0e31'), null);
});

test('A typed id is trimmed and composed', () => {
  same(tidyId('  e\u0301 '), '\u00e9');
});

test('Random ids are short, readable and valid', () => {
  same(randomId(() => 0), 'page-2222-2222');
  same(randomId(() => 0.999999), 'page-zzzz-zzzz');
  same(idProblem(randomId(Math.random)), null);
});

test('The id in the address is preferred to the stored id, and is not stored', () => {
  const storage = new Storage('mine');
  same(firstId({ query: new URLSearchParams('id=lab-3'), storage, random: () => 0 }), 'lab-3');
  same(storage.kept, 'mine');
});

test('An invalid id in the address is returned, so that the page can show the problem', () => {
  same(firstId({ query: new URLSearchParams('id=a/b'), storage: new Storage(), random: () => 0 }), 'a/b');
});

test('The stored id is used; otherwise a new id is made and stored', () => {
  const storage = new Storage('mine');
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'mine');
  storage.kept = 'no good/';
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'page-2222-2222');
  same(storage.kept, 'page-2222-2222');
});

test('The page works in a browser that stores nothing', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse };
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'page-2222-2222');
});

test('Random ids are all different in fleets of ten thousand phones', () => {
  // A fixed generator (mulberry32), so that each test run uses the same ten fleets.
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

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
  for (const id of ['a', 'page-7k3m', 'lab.3_x@y:z+1', '手机-七', 'телефон', '٣٤', 'é', '𠮷'.repeat(64)]) {
    same(idProblem(id), null, id);
  }
});

test('says what is wrong with an id', () => {
  same(idProblem(''), { problem: 'empty' });
  same(idProblem('a'.repeat(65)), { problem: 'tooLong', length: 65 });
  for (const character of [' ', '/', '"', '<', '%', '😀', '\u202e', '½', '\n']) {
    same(idProblem(`a${character}b`), { problem: 'character', character }, character);
  }
});

test('composes and trims what was typed', () => {
  same(tidyId('  e\u0301 '), '\u00e9');
});

test('makes short readable ids', () => {
  same(randomId(() => 0), 'page-2222');
  same(randomId(() => 0.999999), 'page-zzzz');
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
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'page-2222');
  same(storage.kept, 'page-2222');
});

test('lives with a browser that keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse };
  same(firstId({ query: new URLSearchParams(), storage, random: () => 0 }), 'page-2222');
});

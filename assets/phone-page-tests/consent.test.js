import { Consent } from '/phone/consent.js';
import { same, test } from './check.js';
import { Storage } from './storage.js';

test('is not given at first', () => {
  same(new Consent(new Storage()).given, false);
});

test('is kept for the next visit, until it is taken back', () => {
  const storage = new Storage();
  new Consent(storage).give();
  same(new Consent(storage).given, true);
  new Consent(storage).takeBack();
  same(new Consent(storage).given, false);
});

test('is taken back in all tabs', () => {
  const storage = new Storage();
  const [here, there] = [new Consent(storage), new Consent(storage)];
  here.give();
  there.takeBack();
  same(here.given, false);
});

test('holds for this visit alone in a browser that keeps nothing', () => {
  const storage = new Storage();
  storage.keeps = false;
  const consent = new Consent(storage);
  consent.give();
  same([consent.given, new Consent(storage).given], [true, false]);
  consent.takeBack();
  same(consent.given, false);
});

test('is not given in a browser that forbids to look', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const consent = new Consent({ getItem: refuse, setItem: refuse, removeItem: refuse });
  same(consent.given, false);
  consent.give();
  same(consent.given, true);
});

test('can be taken back where the browser no longer lets go of it', () => {
  const storage = new Storage();
  const consent = new Consent(storage);
  consent.give();
  storage.keeps = false;
  consent.takeBack();
  same(consent.given, false);
});

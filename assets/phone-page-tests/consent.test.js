import { Consent } from '/phone/consent.js';
import { same, test } from './check.js';
import { Storage } from './storage.js';

test('Consent is not given at first', () => {
  same(new Consent(new Storage()).given, false);
});

test('Consent is stored for the next visit until it is withdrawn', () => {
  const storage = new Storage();
  new Consent(storage).give();
  same(new Consent(storage).given, true);
  new Consent(storage).takeBack();
  same(new Consent(storage).given, false);
});

test('Consent that is withdrawn in one tab is withdrawn in all tabs', () => {
  const storage = new Storage();
  const [here, there] = [new Consent(storage), new Consent(storage)];
  here.give();
  there.takeBack();
  same(here.given, false);
});

test('Consent lasts for this visit only in a browser that stores nothing', () => {
  const storage = new Storage();
  storage.keeps = false;
  const consent = new Consent(storage);
  consent.give();
  same([consent.given, new Consent(storage).given], [true, false]);
  consent.takeBack();
  same(consent.given, false);
});

test('Consent is not given in a browser that forbids reading its storage', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const consent = new Consent({ getItem: refuse, setItem: refuse, removeItem: refuse });
  same(consent.given, false);
  consent.give();
  same(consent.given, true);
});

test('Consent can be withdrawn when the browser can no longer delete it', () => {
  const storage = new Storage();
  const consent = new Consent(storage);
  consent.give();
  storage.keeps = false;
  consent.takeBack();
  same(consent.given, false);
});

import { askDevice, describeDevice, followBattery, isPhone, networkOf } from '/phone/device.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

test('Browsers and systems are named in plain English', () => {
  const known = [
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, {}, 'Chrome on Android', 'Android'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`,
      { platform: 'Android', platformVersion: '16.0.0', model: 'Pixel 8' }, 'Chrome on Pixel 8', 'Android 16'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', {}, 'Firefox on Android', 'Android 15'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/140.0.0.0`,
      { platform: 'Windows', platformVersion: '15.0.0', model: '' }, 'Edge on Windows', 'Windows 11'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, {}, 'Chrome on Windows', 'Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Safari/604.1', {},
      'Safari on iOS', 'iOS 18'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.6 Safari/605.1.15', {},
      'Safari on macOS', 'macOS'],
    ['something else', {}, 'Browser', ''],
  ];
  for (const [userAgent, hints, model, os] of known) {
    same(describeDevice(userAgent, hints), { model, os }, userAgent);
  }
});

test('The page works in browsers that report nothing about the device', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const fail = () => {
    throw new DOMException('no', 'SecurityError');
  };
  for (const ask of [refuse, fail, () => undefined, async () => null, undefined]) {
    const silent = { userAgent: 'x', userAgentData: { getHighEntropyValues: ask } };
    same(await askDevice(silent, new Clock().timers), { model: 'Browser', os: '' });
  }
  for (const ask of [refuse, fail, () => undefined, async () => undefined, undefined]) {
    const read = followBattery({ userAgent: 'x', getBattery: ask });
    await settle();
    same(read(), {});
  }
  same(networkOf({}), undefined);
  same(networkOf({ connection: { type: 'unknown' } }), undefined);
  same(networkOf({ connection: { type: 'wifi' } }), 'wifi');
});

test('The page stops waiting for an answer that never arrives', async () => {
  const clock = new Clock();
  const never = () => new Promise(() => {});
  const device = askDevice({ userAgent: 'x Android 15', userAgentData: { getHighEntropyValues: never } }, clock.timers);
  clock.advance(1_000);
  same(await device, { model: 'Browser on Android', os: 'Android 15' });
  same(followBattery({ userAgent: 'x', getBattery: never })(), {});
});

test('Each reading of the battery returns its present state', async () => {
  const battery = { level: 0.824, charging: false, chargingTime: Infinity, dischargingTime: 9000 };
  const read = await follow('x', battery);
  same(read(), { battery: 82, charging: false });
  battery.level = 0.5;
  same(read(), { battery: 50, charging: false });
});

test('A full battery is not reported when there may be no battery', async () => {
  const none = { level: 1, charging: true, chargingTime: 0, dischargingTime: Infinity };
  same((await follow('x (X11; Linux)', none))(), {});
  same((await follow('x Android Mobile', none))(), { battery: 100, charging: true });
});

test('A phone is recognised by its user agent', () => {
  const phones = ['Mozilla/5.0 (Linux; Android 10; K) Mobile', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6)', '(Android 15; Tablet)'];
  same(phones.map(isPhone), [true, true, true]);
  same(isPhone('Mozilla/5.0 (Windows NT 10.0; Win64; x64)'), false);
});

async function follow(userAgent, battery) {
  const read = followBattery({ userAgent, getBattery: async () => battery });
  await settle();
  return read;
}

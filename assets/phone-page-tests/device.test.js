import { askBattery, askDevice, describeDevice, networkOf } from '/phone/device.js';
import { same, test } from './check.js';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

test('names browsers and systems in plain words', () => {
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

test('lives with browsers that tell nothing', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const silent = { userAgent: 'x', userAgentData: { getHighEntropyValues: refuse }, getBattery: refuse };
  same(await askDevice(silent), { model: 'Browser', os: '' });
  same((await askBattery(silent))(), {});
  same((await askBattery({ userAgent: 'x' }))(), {});
  same(networkOf({}), undefined);
  same(networkOf({ connection: { type: 'unknown' } }), undefined);
  same(networkOf({ connection: { type: 'wifi' } }), 'wifi');
});

test('reads the battery as it is now', async () => {
  const battery = { level: 0.824, charging: false, chargingTime: Infinity, dischargingTime: 9000 };
  const read = await askBattery({ userAgent: 'x', getBattery: async () => battery });
  same(read(), { battery: 82, charging: false });
  battery.level = 0.5;
  same(read(), { battery: 50, charging: false });
});

test('tells no full battery where there may be none at all', async () => {
  const none = { level: 1, charging: true, chargingTime: 0, dischargingTime: Infinity };
  same((await askBattery({ userAgent: 'x (X11; Linux)', getBattery: async () => none }))(), {});
  same((await askBattery({ userAgent: 'x Android Mobile', getBattery: async () => none }))(),
    { battery: 100, charging: true });
});

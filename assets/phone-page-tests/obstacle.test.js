import { secureWays, sharingObstacle, socketAdvice } from '/phone/obstacle.js';
import { ALL_WORDS } from '/phone/words.js';
import { same, test } from './check.js';

const COMPUTER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) Mobile';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const OTHER_PHONE = 'Mozilla/5.0 (Mobile; something new)';

function browser({ mediaDevices, userAgent = COMPUTER, maxTouchPoints = 0, address = 'https://pc-7:8080/phone' } = {}) {
  const location = new URL(address);
  return { navigator: { mediaDevices, userAgent, maxTouchPoints }, isSecureContext: location.protocol === 'https:', location };
}

const plain = (more) => browser({ address: 'http://pc-7:8080/phone', ...more });

test('The page can share when the browser has screen sharing, whatever it is', () => {
  for (const userAgent of [COMPUTER, ANDROID, IPHONE, MAC]) {
    same(sharingObstacle(browser({ userAgent, mediaDevices: { getDisplayMedia: () => {} } })), null);
  }
});

test('Each reason why a browser cannot share is told apart', () => {
  same(sharingObstacle(plain()), 'insecure');
  same(sharingObstacle(plain({ userAgent: MAC })), 'insecure');
  same(sharingObstacle(plain({ userAgent: OTHER_PHONE })), 'insecure');
  same(sharingObstacle(browser({ mediaDevices: {} })), 'unsupported');
  same(sharingObstacle(browser({ userAgent: OTHER_PHONE })), 'unsupported');
  same(sharingObstacle(browser({ userAgent: IPHONE })), 'apple');
  same(sharingObstacle(plain({ userAgent: IPHONE })), 'insecureApple');
});

test('An Android browser is not advised to use https, because it could not share there either', () => {
  same(sharingObstacle(browser({ userAgent: ANDROID })), 'android');
  same(sharingObstacle(plain({ userAgent: ANDROID })), 'android');
});

test('An iPad that claims to be a Mac is recognised by its touch screen', () => {
  same(sharingObstacle(browser({ userAgent: MAC, maxTouchPoints: 5 })), 'apple');
  same(sharingObstacle(browser({ userAgent: MAC })), 'unsupported');
});

test('Each reason has a sentence in both languages', () => {
  for (const words of ALL_WORDS) {
    for (const obstacle of ['insecure', 'insecureApple', 'android', 'apple', 'unsupported']) {
      same(typeof words.obstacle[obstacle], 'string', obstacle);
    }
    for (const why of ['untrustedApple', 'untrusted', 'blocked']) {
      same(typeof words.notOpened[why], 'string', why);
    }
  }
});

test('The way out of http is https on the same host and port, and the page about trust', () => {
  same(secureWays('http://pc-7:8080/phone?id=a', 'own'),
    { secure: 'https://pc-7:8080/phone?id=a', trust: 'http://pc-7:8080/trust' });
  same(secureWays('http://lab.example/fleet/phone', 'own'),
    { secure: 'https://lab.example/fleet/phone', trust: 'http://lab.example/fleet/trust' });
  same(secureWays('http://[2001:db8::1]:8080/phone', 'issued'),
    { secure: 'https://[2001:db8::1]:8080/phone', trust: null });
});

test('There is no link to https when the server has none, or has not answered', () => {
  same(secureWays('http://pc-7:8080/phone', 'off'), null);
  same(secureWays('http://pc-7:8080/phone', undefined), null);
});

test('A socket that does not open is explained by the CA only where the CA can be the cause', () => {
  const trust = 'https://pc-7:8080/trust';
  same(socketAdvice(browser({ userAgent: IPHONE }), 'own'), { why: 'untrustedApple', trust });
  same(socketAdvice(browser(), 'own'), { why: 'untrusted', trust });
  for (const [win, tls] of [[plain(), 'own'], [browser(), 'issued'], [browser(), 'off'], [browser(), undefined]]) {
    same(socketAdvice(win, tls), { why: 'blocked', trust: null });
  }
});

import { NoAnswerError, locator } from '/phone/locate.js';
import { same, test } from './check.js';
import { Clock } from './clock.js';

const SERVER = { heart_ms: 5_000, tls: 'own' };

function locating(fetch, folder = 'http://pc-7:8080/phone/') {
  const clock = new Clock();
  return { clock, locate: locator({ fetch, timers: clock.timers, folder: new URL(folder) }) };
}

async function problemOf(promise) {
  return promise.then(() => null, (problem) => problem);
}

test('The server is found on the host and port of the page, under the same path', async () => {
  const asked = [];
  const answer = async (url) => {
    asked.push(url.href);
    return { ok: true, json: async () => SERVER };
  };
  same(await locating(answer).locate('a+b'), { url: 'ws://pc-7:8080/goLink/phone/a%2Bb', heartMs: 5_000, tls: 'own' });
  same((await locating(answer, 'https://lab.example/fleet/phone/').locate('a')).url, 'wss://lab.example/fleet/goLink/phone/a');
  same((await locating(answer, 'https://[2001:db8::1]:444/phone/').locate('a')).url, 'wss://[2001:db8::1]:444/goLink/phone/a');
  same(asked[0], 'http://pc-7:8080/phone/server.json');
  same(asked[1], 'https://lab.example/fleet/phone/server.json');
});

test('A network error, an HTTP error and an invalid answer count as no answer from the server', async () => {
  const answers = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    async () => ({ ok: false, status: 502 }),
    async () => ({ ok: true, json: () => Promise.reject(new SyntaxError('not JSON')) }),
  ];
  for (const answer of answers) {
    same((await problemOf(locating(answer).locate('a'))) instanceof NoAnswerError, true);
  }
});

test('A server that never answers is given up after a time limit, even when the browser sets none', async () => {
  let signal = null;
  const { clock, locate } = locating((path, request) => {
    signal = request.signal;
    return new Promise(() => {});
  });
  const problem = problemOf(locate('a'));
  clock.advance(10_000);
  same([(await problem) instanceof NoAnswerError, signal.aborted], [true, true]);
});

test('A missing browser feature does not count as a silent server', async () => {
  const lacking = () => {
    throw new TypeError('fetch is not a function');
  };
  same((await problemOf(locating(lacking).locate('a'))) instanceof NoAnswerError, false);
});

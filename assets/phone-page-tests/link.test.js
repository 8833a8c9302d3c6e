import { backOffMs } from '/phone/link.js';
import { same, settle, test } from './check.js';
import { Bench } from './link-bench.js';

test('The retry pause is random below a limit that doubles from 1 s to 30 s', () => {
  same([1, 2, 3, 4, 5, 6, 7, 100].map((failures) => backOffMs(failures, 1)),
    [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  same(backOffMs(5, 0), 0);
  same(backOffMs(5, 0.25), 4_000);
});

test('The link is online only after the server has sent open', async () => {
  const bench = await new Bench().connecting();
  same(bench.link.state.name, 'connecting');
  same(bench.link.url, 'ws://server/p');
  bench.link.send('too early');
  bench.socket.hears({ event: 'open', msg: 'ok' });
  same(bench.link.state.name, 'online');
  same(bench.told, ['online 5000']);
  bench.link.send('hello');
  same(bench.socket.sent, ['hello']);
});

test('The link reconnects after a loss, with a longer pause after each failure', async () => {
  const bench = await new Bench().online();
  bench.socket.isClosed(1006);
  same(bench.link.state, { name: 'waiting', why: 'broken', code: 1006, reason: '', retryAt: 500 });
  same(bench.told, ['online 5000', 'lost']);
  bench.clock.advance(499);
  same(bench.located, 1);
  bench.clock.advance(1);
  await settle();
  same(bench.sockets.length, 2);
  bench.socket.isClosed(1006);
  same(bench.link.state.retryAt - bench.clock.now(), 1_000);
});

test('A socket that never opened is told apart from a server that does not answer', async () => {
  const bench = await new Bench().connecting();
  bench.socket.isClosed(1006);
  same(bench.link.state.why, 'notOpened');
  bench.link.tryNow();
  await settle();
  bench.socket.onopen();
  bench.socket.isClosed(1006);
  same(bench.link.state.why, 'unreachable');
});

test('The retry pause keeps growing when the server accepts and at once closes the connection', async () => {
  const bench = await new Bench().online();
  bench.socket.isClosed(1013);
  bench.clock.advance(500);
  await settle();
  bench.socket.hears({ event: 'open' });
  bench.socket.isClosed(1013, 'try later');
  same(bench.link.state.retryAt - bench.clock.now(), 1_000);
  same([bench.link.state.why, bench.link.state.reason], ['overloaded', 'try later']);
});

test('The retry pause starts again at its shortest once a heartbeat was answered', async () => {
  const bench = await new Bench().online();
  bench.socket.isClosed(1001);
  bench.clock.advance(500);
  await settle();
  bench.socket.hears({ event: 'open' });
  bench.socket.hears({ event: 'heart' });
  bench.socket.isClosed(1001);
  same(bench.link.state.retryAt - bench.clock.now(), 500);
  same(bench.link.state.why, 'goingAway');
});

test('The link also waits when the server cannot be found', async () => {
  const bench = new Bench();
  bench.findable = false;
  await bench.connecting();
  same(bench.link.state, { name: 'waiting', why: 'unreachable', retryAt: 500 });
  bench.findable = true;
  bench.link.tryNow();
  await settle();
  same(bench.sockets.length, 1);
  same(bench.link.state.name, 'connecting');
});

test('Try now starts one try, and cancels the planned one', async () => {
  const bench = await new Bench().online();
  bench.socket.isClosed(4408);
  same(bench.link.state.why, 'heartLost');
  bench.link.tryNow();
  bench.link.tryNow();
  bench.clock.advance(6_000);
  await settle();
  same(bench.located, 2);
});

test('A silent connection is given up after 2.5 heartbeat intervals', async () => {
  const bench = await new Bench().online();
  bench.clock.advance(10_000);
  bench.socket.hears({ event: 'heart' });
  bench.clock.advance(12_499);
  same(bench.link.state.name, 'online');
  const silent = bench.socket;
  bench.clock.advance(1);
  same([bench.link.state.name, bench.link.state.why], ['waiting', 'silent']);
  same(silent.closed, true);
  silent.isClosed(1006);
  same(bench.told, ['online 5000', 'heart', 'lost'], 'the late close of a given-up socket');
});

test('A connection without open is given up', async () => {
  const bench = await new Bench().connecting();
  bench.clock.advance(12_500);
  same([bench.link.state.name, bench.link.state.why], ['waiting', 'unreachable']);
});

test('The link stays disconnected after an operator disconnected it, until its user reconnects', async () => {
  const bench = await new Bench().online();
  bench.socket.isClosed(4410, 'Disconnected by desk: repair');
  same(bench.link.state,
    { name: 'disconnected', why: 'disconnected', code: 4410, reason: 'Disconnected by desk: repair' });
  bench.link.tryNow();
  bench.clock.advance(3_600_000);
  await settle();
  same(bench.located, 1);
  bench.link.connectHere();
  same(bench.link.state.name, 'connecting');
});

test('The link stays disconnected after it was replaced, until its user reconnects', async () => {
  const bench = await new Bench().online();
  bench.socket.isClosed(4409, 'replaced by a newer connection');
  same(bench.link.state,
    { name: 'replaced', why: 'replaced', code: 4409, reason: 'replaced by a newer connection' });
  bench.link.tryNow();
  bench.clock.advance(3_600_000);
  await settle();
  same(bench.located, 1);
  same(bench.clock.waiting, 0);
  bench.link.connectHere();
  await settle();
  same(bench.located, 2);
});

test('The link stays disconnected after the server refused it', async () => {
  for (const [code, why] of [[1008, 'badId'], [4401, 'noCredential'], [4403, 'notAllowed']]) {
    const bench = await new Bench().connecting();
    bench.socket.isClosed(code);
    bench.clock.advance(3_600_000);
    await settle();
    same([bench.link.state.name, bench.link.state.why, bench.located], ['refused', why, 1]);
  }
});

test('The link closes the old connection when it starts under another id', async () => {
  const bench = await new Bench().online();
  const old = bench.socket;
  bench.link.start('q');
  await settle();
  same(old.closed, true);
  same(bench.socket.url, 'ws://server/q');
  old.hears({ event: 'open_screen' });
  old.isClosed(1000);
  same(bench.link.state.name, 'connecting');
  same(bench.told, ['online 5000', 'lost']);
});

test('A fault of the page or its browser is not reported as a fault of the server', async () => {
  const bench = new Bench({ openSocket: () => {
    throw new DOMException('not from a secure page', 'SecurityError');
  } });
  await bench.connecting();
  same([bench.link.state.name, bench.link.state.why, bench.link.state.reason],
    ['waiting', 'fault', 'not from a secure page']);
  const other = new Bench({ locate: async () => {
    throw new TypeError('AbortController is not defined');
  } });
  await other.connecting();
  same([other.link.state.why, other.link.state.reason], ['fault', 'AbortController is not defined']);
});

test('The link goes on when its listener fails, and loses no message', async () => {
  const heard = [];
  const fail = () => {
    throw new TypeError('this browser lacks something');
  };
  const bench = new Bench({ listener: { onState: fail, onOpen: fail, onLost: fail, onMessage: ({ kind }) => {
    heard.push(kind);
    fail();
  } } });
  await bench.online();
  same(bench.link.state.name, 'online');
  bench.socket.hears({ event: 'open_screen' });
  bench.socket.hears({ event: 'heart' });
  same(heard, ['open-screen', 'heart']);
  bench.socket.isClosed(1006);
  bench.clock.advance(500);
  await settle();
  same(bench.sockets.length, 2);
});

import { same, settle, test } from './check.js';
import { Bench, HEART_MS } from './link-bench.js';

const TOKEN = `glk_${'a'.repeat(43)}`;
const CODE = '7K2M-9QXD-0VTC-R4HN';

async function knocking() {
  const bench = await new Bench().connecting();
  bench.socket.hears({ event: 'open', msg: 'ok', waiting: true, number: '0471' });
  return bench;
}

test('A page always offers the subprotocol that says that it can store a token', async () => {
  same((await new Bench().connecting()).socket.protocols, ['golink']);
});

test('A page that waits to be let in shows its number and says only what it is and that it is there', async () => {
  const bench = await knocking();
  same(bench.link.state, { name: 'knocking', number: '0471' });
  same(bench.told, [`knocking ${HEART_MS}`]);
  bench.link.send('a frame');
  bench.link.sendPresence('heart');
  same(bench.socket.sent, ['heart']);
});

test('A page that was let in goes on over the same connection and stores its token', async () => {
  const bench = await knocking();
  bench.socket.hears({ event: 'open', msg: 'ok' });
  bench.socket.hears({ event: 'token', token: TOKEN });
  same(bench.link.state, { name: 'online' });
  same(bench.told, [`knocking ${HEART_MS}`], 'a page greets the server once in each connection');
  bench.link.send('a frame');
  same(bench.socket.sent, ['a frame']);
  bench.socket.isClosed(1001);
  bench.clock.advance(500);
  await settle();
  same(bench.sockets.length, 2);
  same(bench.socket.protocols, ['golink', TOKEN]);
});

test('A page that waits notices a silent server, and reconnects', async () => {
  const bench = await knocking();
  bench.clock.advance(2.5 * HEART_MS);
  same([bench.link.state.name, bench.link.state.why], ['waiting', 'silent']);
  same(bench.told, [`knocking ${HEART_MS}`, 'lost']);
});

test('A second waiting open does not take an online page back to waiting', async () => {
  const bench = await new Bench().online();
  bench.socket.hears({ event: 'open', msg: 'ok', waiting: true });
  same(bench.link.state.name, 'online');
});

test('A code is traded once, and the token presented from then on', async () => {
  const bench = new Bench();
  bench.pairing.use(CODE);
  await bench.online();
  same(bench.socket.protocols, ['golink', `pair.${CODE}`]);
  bench.socket.hears({ event: 'token', token: TOKEN });
  same(bench.told, [`online ${HEART_MS}`], 'the token is told to nobody');
  bench.link.start('p');
  await settle();
  same(bench.socket.protocols, ['golink', TOKEN]);
  bench.link.start('q');
  await settle();
  same(bench.socket.protocols, ['golink'], 'the token is for the id p');
});

test('A code is presented again when the connection broke before the server answered', async () => {
  const bench = new Bench();
  bench.pairing.use(CODE);
  await bench.connecting();
  bench.socket.isClosed(1006);
  bench.link.tryNow();
  await settle();
  same(bench.socket.protocols, ['golink', `pair.${CODE}`]);
});

test('A refused code is not presented again, and the token that the page had stays', async () => {
  const bench = new Bench();
  bench.pairing.keep('p', TOKEN);
  bench.pairing.use(CODE);
  await bench.connecting();
  bench.socket.isClosed(4401, 'There is no such code.');
  same(bench.link.state, { name: 'refused', why: 'codeRefused', code: 4401, reason: 'There is no such code.' });
  bench.link.connectHere();
  await settle();
  same(bench.socket.protocols, ['golink', TOKEN]);
});

test('A refused token is forgotten, also when it was valid until then', async () => {
  const bench = new Bench();
  bench.pairing.keep('p', TOKEN);
  await bench.online();
  bench.socket.isClosed(4401, 'What let this phone in is not valid any more.');
  same(bench.link.state.why, 'tokenRefused');
  same(bench.pairing.isPaired('p'), false);
  bench.clock.advance(3_600_000);
  await settle();
  same(bench.sockets.length, 1, 'no automatic retry');
  bench.link.connectHere();
  await settle();
  same(bench.socket.protocols, ['golink']);
});

test('A token that came on this connection is forgotten when it is revoked', async () => {
  const bench = await knocking();
  bench.socket.hears({ event: 'open', msg: 'ok' });
  bench.socket.hears({ event: 'token', token: TOKEN });
  bench.socket.isClosed(4401);
  same([bench.link.state.why, bench.pairing.isPaired('p')], ['tokenRefused', false]);
});

test('A page that was turned away keeps its token and does not retry by itself', async () => {
  const bench = await knocking();
  bench.pairing.keep('p', TOKEN);
  bench.socket.isClosed(4403, 'An operator turned this client away.');
  same(bench.link.state,
    { name: 'refused', why: 'notAllowed', code: 4403, reason: 'An operator turned this client away.' });
  bench.clock.advance(3_600_000);
  await settle();
  same([bench.located, bench.pairing.isPaired('p')], [1, true]);
});

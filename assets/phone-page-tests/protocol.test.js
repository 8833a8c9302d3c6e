import * as protocol from '/phone/protocol.js';
import { same, test } from './check.js';

async function golden(path) {
  const answer = await fetch(`/golden/${path}.json`);
  if (!answer.ok) {
    throw new Error(`/golden/${path}.json: ${answer.status}`);
  }
  return answer.text();
}

function says(name, build) {
  test(`The message ${name} equals the golden message`, async () => {
    same(JSON.parse(build()), JSON.parse(await golden(`phone-to-server/${name}`)));
  });
}

says('hello-can-locate', () => protocol.hello({
  model: 'Pixel 8', os: 'Android 16', width: 1080, height: 2400, heartMs: 5000, codecs: ['jpeg'], canShare: true,
  labels: ['lab-3'],
}));
says('heart-plain', () => protocol.heart());
test('The greeting lists the codecs, the best first', () => {
  same(JSON.parse(protocol.hello({ codecs: ['h264', 'jpeg'] })).codecs, ['h264', 'jpeg']);
});
test('A heartbeat carries the state of the stream', () => {
  const stream = { sentFrames: 120, droppedFrames: 3, still: true, encodeMs: 9, clockMs: 1_766_000_000_000 };
  same(JSON.parse(protocol.heart(stream)), {
    event: 'heart', sent_frames: 120, dropped_frames: 3, still: true, encode_ms: 9, clock_ms: 1_766_000_000_000,
  });
});
says('heart-full', () => protocol.heart({
  battery: 82, charging: true, network: 'wifi', temperatureC: 31.5, sharing: 'live', droppedFrames: 3,
}));
says('screen-asking', () => protocol.screen('asking', 'c-7'));
says('screen-live', () => protocol.screen('live', 'c-7'));
says('screen-paused', () => protocol.screen('paused'));
says('heart-paused', () => protocol.heart({ sharing: 'paused' }));
says('screen-off', () => protocol.screen('off', 'c-8'));
says('screen-denied', () => protocol.screen('denied', 'c-7', 'the person at the phone said no'));
says('screen-failed', () => protocol.screen('failed', 'c-7', 'this browser cannot share its screen'));
says('locate-shown', () => protocol.locate('shown', 'c-11'));
says('locate-failed', () => protocol.locate('failed', 'c-11', 'the page is in the background'));
says('notice-shown', () => protocol.notice('shown', 'c-9'));
says('notice-failed', () => protocol.notice('failed', 'c-9', 'the page is in the background; the message waits there'));

says('input-done', () => protocol.inputDone({ id: 'g-81', outcome: 'done' }));
says('input-done-refused', () => protocol.inputDone({ id: 'g-81', outcome: 'refused', reason: 'changed' }));
says('input-done-failed', () => protocol.inputDone({
  id: 'g-82', outcome: 'refused', reason: 'failed', msg: 'the app was not found',
}));
test('The greeting lists what input the page can carry out, if there is any', () => {
  same(JSON.parse(protocol.hello({ input: ['clipboard'] })).input, ['clipboard']);
  same('input' in JSON.parse(protocol.hello({ input: [] })), false);
});

function reads(name, expected) {
  test(`The golden message ${name} is read`, async () => {
    same(protocol.readMessage(await golden(`server-to-phone/${name}`)), expected);
  });
}

reads('open', { kind: 'open' });
reads('open-waiting', { kind: 'knocking', number: '0471' });
reads('open-waiting-plain', { kind: 'knocking' });
reads('token', { kind: 'token', token: 'glk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' });
reads('heart', { kind: 'heart' });
reads('unknown', { kind: 'not-understood', msg: 'event无法处理' });
reads('error', { kind: 'error', msg: 'This message is not JSON.' });
reads('locate', { kind: 'locate', id: 'c-11', fromUser: 'desk' });
reads('custom', { kind: 'unknown', event: 'custom' });
reads('key-frame', { kind: 'key-frame' });
reads('pause-screen', { kind: 'pause-screen' });
reads('resume-screen', { kind: 'resume-screen' });
reads('open-screen', {
  kind: 'open-screen', id: 'c-7', fromUser: 'desk', stream: { codec: 'jpeg', maxSize: 1280, maxFps: 10, bitrate: 4_000_000 },
});
reads('stop-screen', { kind: 'stop-screen', id: 'c-8', fromUser: 'desk' });
reads('notice', {
  kind: 'notice', id: 'c-9', fromUser: 'desk', level: 'warning',
  text: 'Please plug this phone in.\nIts battery is low: 电量低',
});
reads('tune-screen', { kind: 'tune-screen', stream: { maxSize: 360, maxFps: 5, bitrate: 500_000 } });

reads('control-begun', { kind: 'control', begun: true, fromUser: 'desk' });
reads('control-ended', { kind: 'control', begun: false, fromUser: 'desk' });
reads('input', {
  kind: 'input', id: 'g-81', seq: 0, fromUser: 'desk',
  steps: [{ step: 'touch', p: 0, a: 'down', x: 32768, y: 16384, t: 0 }],
});
test('Of a later part of a gesture, the number is read', async () => {
  same(protocol.readMessage(await golden('server-to-phone/input-next')).seq, 1);
});
test('All steps of a gesture are read, and what is no step counts as an unknown one', async () => {
  same(protocol.readMessage(await golden('server-to-phone/input-steps')).steps.length, 17);
  same(protocol.readMessage('{"event":"input","id":"g","do":[7,null]}').steps, [{}, {}]);
  same(protocol.readMessage('{"event":"input","id":"g"}').steps, [{}]);
});

test('Missing fields of open_screen get default values', () => {
  same(protocol.readMessage('{"event":"open_screen","fromUser":"desk"}'), {
    kind: 'open-screen', fromUser: 'desk', stream: { codec: 'jpeg', maxSize: 1280, maxFps: 10, bitrate: 4_000_000 },
  });
});

test('The codec of open_screen is used, and JPEG replaces an unknown one', () => {
  const codecOf = (codec) => protocol.readMessage(JSON.stringify({ event: 'open_screen', codec })).stream.codec;
  same(['h264', 'jpeg', 'vp8', 'toString', 7, null].map(codecOf), ['h264', 'jpeg', 'jpeg', 'jpeg', 'jpeg', 'jpeg']);
});

test('An unknown level of a message is read as info, and a missing text as an empty one', () => {
  const read = (message) => protocol.readMessage(JSON.stringify({ event: 'notice', ...message }));
  same(read({ text: 'Lunch', level: 'festive' }), { kind: 'notice', text: 'Lunch', level: 'info' });
  same(read({ text: 'Lunch' }), { kind: 'notice', text: 'Lunch', level: 'info' });
  same(read({ text: 7, id: 'c-9' }), { kind: 'notice', id: 'c-9', text: '', level: 'info' });
});

test('A size, rate or bitrate that would stop the stream is ignored', () => {
  const text = '{"event":"tune_screen","max_size":0,"max_fps":-1,"bitrate":"much"}';
  same(protocol.readMessage(text), { kind: 'tune-screen', stream: {} });
});

test('Text that is not a message is read as malformed or unknown', () => {
  for (const text of ['', 'pong', '[]', 'null', '7', '{}', '{"event":7}', '{"event":']) {
    same(protocol.readMessage(text), { kind: 'malformed' }, text);
  }
  same(protocol.readMessage('{"event":"reboot"}'), { kind: 'unknown', event: 'reboot' });
});

test('The frame message equals the golden frame', async () => {
  const frame = JSON.parse(await golden('frames/jpeg'));
  const message = protocol.frameMessage({
    codec: frame.codec,
    key: frame.key,
    sequence: frame.sequence,
    capturedAtUs: BigInt(frame.captured_at_us),
    width: frame.width,
    height: frame.height,
    rotation: frame.rotation,
    payload: bytesOf(frame.payload_hex),
  });
  same(hexOf(message), frame.hex);
});

test('The frame header can hold the highest numbers', () => {
  const message = protocol.frameMessage({
    codec: 'jpeg', key: true, sequence: 0xffffffff, capturedAtUs: 0xffffffffffffffffn, width: 0xffff, height: 0xffff,
    payload: new Uint8Array(),
  });
  same(hexOf(message), `01010100${'f'.repeat(32)}`);
});

test('The frame header marks H.264 and its key frames', () => {
  const header = (key) => hexOf(protocol.frameMessage({
    codec: 'h264', key, sequence: 1, capturedAtUs: 2n, width: 3, height: 4, payload: new Uint8Array([5]),
  }));
  same(header(true), '0102010000000001000000000000000200030004' + '05');
  same(header(false), '0102000000000001000000000000000200030004' + '05');
});

function bytesOf(hex) {
  return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
}

function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

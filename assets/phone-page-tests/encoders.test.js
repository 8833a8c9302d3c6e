import { startEncoder } from '/phone/encoders.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';

const WANTED = { codec: 'jpeg', maxSize: 16, maxFps: 10, bitrate: 1_000_000, quality: 0.7, keyFrame: false };

class FakeWorker {
  told = [];
  terminated = false;

  postMessage(message) {
    this.told.push(message);
  }

  says(data) {
    this.onmessage({ data });
  }

  terminate() {
    this.terminated = true;
  }
}

async function inWorker() {
  const worker = new FakeWorker();
  const starting = startEncoder(new Clock().timers, () => worker);
  worker.says({ ready: true });
  return { worker, encoder: await starting };
}

async function picture() {
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 16;
  canvas.getContext('2d').fillRect(0, 0, 32, 16);
  return createImageBitmap(canvas);
}

async function isJpegOf(encoder) {
  const frame = await encoder.grab(WANTED, await picture(), 1);
  same([frame.codec, frame.width, frame.height, frame.payload[0], frame.payload[1]], ['jpeg', 16, 8, 0xff, 0xd8]);
}

test('The worker encodes when it runs, and each answer goes to its own request', async () => {
  const { worker, encoder } = await inWorker();
  const answers = [];
  encoder.grab(WANTED).then((frame) => answers.push(['first', frame.payload.length]));
  encoder.grab(WANTED).then((frame) => answers.push(['second', frame.payload.length]));
  worker.says({ number: 2, grabbed: { payload: new ArrayBuffer(2) } });
  worker.says({ number: 1, grabbed: { payload: new ArrayBuffer(1) } });
  await settle();
  same(answers, [['second', 2], ['first', 1]]);
});

test('A failure of the worker rejects the waiting requests', async () => {
  const { worker, encoder } = await inWorker();
  const problems = [];
  encoder.grab(WANTED).catch(({ message }) => problems.push(message));
  encoder.grab(WANTED).catch(({ message }) => problems.push(message));
  worker.says({ number: 1, failed: 'no picture' });
  worker.onerror({ message: 'out of memory' });
  await settle();
  same(problems, ['no picture', 'out of memory']);
});

test('The page encodes when the worker does not start, fails, or never reports that it is ready', async () => {
  const none = await startEncoder(new Clock().timers, () => {
    throw new ReferenceError('Worker is not defined');
  });
  await isJpegOf(none);

  const failing = new FakeWorker();
  const failed = startEncoder(new Clock().timers, () => failing);
  failing.onerror({ message: 'import is not allowed here' });
  await isJpegOf(await failed);

  const clock = new Clock();
  const silent = new FakeWorker();
  const given = startEncoder(clock.timers, () => silent);
  clock.advance(3_000);
  await isJpegOf(await given);
  same([failing.terminated, silent.terminated, none.follow], [true, true, null]);
});

test('The page encodes when only the page has a canvas', async () => {
  const real = window.OffscreenCanvas;
  delete window.OffscreenCanvas;
  try {
    await isJpegOf(await startEncoder(new Clock().timers, () => {
      throw new ReferenceError('Worker is not defined');
    }));
  } finally {
    window.OffscreenCanvas = real;
  }
});

import { Pump } from '/phone/pump.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';

const WALL_CLOCK = 1_766_000_000_000;
const MIB = 1024 * 1024;

class Bench {
  clock = new Clock();
  frames = [];
  drops = 0;
  buffered = 0;
  shown = 1;
  grabs = [];
  stopped = false;
  /** Bytes of the next pictures, by the largest side asked for. */
  bytesAt = () => 1_000;

  capture = {
    pictures: () => this.shown,
    grab: async (size) => {
      this.grabs.push(size);
      return { width: size.maxSize, height: 100, payload: new Uint8Array(this.bytesAt(size.maxSize)) };
    },
    stop: () => {
      this.stopped = true;
    },
  };

  pump = new Pump({
    capture: this.capture,
    stream: { maxSize: 640, maxFps: 10, bitrate: 4_000_000 },
    timers: this.clock.timers,
    now: this.clock.now,
    wallClock: () => WALL_CLOCK + this.clock.now(),
    bufferedBytes: () => this.buffered,
    nextSequence: () => this.frames.length,
    onFrame: (message) => this.frames.push(new DataView(message.buffer)),
    onDrop: () => {
      this.drops += 1;
    },
  });

  /** Lets time pass tick by tick, the screen changing each time or standing still. */
  async pass(ms, { changing = false, step = 100 } = {}) {
    for (let passed = 0; passed < ms; passed += step) {
      this.shown += changing ? 1 : 0;
      this.clock.advance(step);
      await settle();
    }
  }

  async started() {
    this.pump.start();
    await settle();
    return this;
  }
}

test('sends the first picture at once, its header filled in', async () => {
  const { frames, pump } = await new Bench().started();
  same(frames.length, 1);
  same([frames[0].getUint32(4), frames[0].getBigUint64(8), frames[0].getUint16(16), frames[0].getUint16(18)],
    [0, BigInt(WALL_CLOCK) * 1000n, 640, 100]);
  same(pump.size, { width: 640, height: 100 });
});

test('keeps to the rate of a changing screen, and numbers the frames', async () => {
  const bench = await new Bench().started();
  await bench.pass(2_000, { changing: true });
  same(bench.frames.map((frame) => frame.getUint32(4)), Array.from({ length: 21 }, (_, index) => index));
  same(bench.pump.rate().framesPerSecond, 10);
});

test('sends a still screen once a second', async () => {
  const bench = await new Bench().started();
  await bench.pass(5_000);
  same(bench.frames.length, 6);
});

test('sends at once when a whole picture is needed', async () => {
  const bench = await new Bench().started();
  bench.clock.advance(10);
  bench.pump.sendNow();
  await settle();
  same(bench.frames.length, 2);
});

test('tunes size and rate while it runs', async () => {
  const bench = await new Bench().started();
  bench.pump.tune({ maxSize: 360, maxFps: 5 });
  await bench.pass(2_000, { changing: true });
  same(bench.frames.length, 11);
  same(bench.frames.at(-1).getUint16(16), 360);
});

test('keeps to a rate below one a second', async () => {
  const bench = await new Bench().started();
  bench.pump.tune({ maxFps: 0.5 });
  await bench.pass(10_000, { changing: true });
  same(bench.frames.length <= 11, true, `${bench.frames.length} frames`);
});

test('keeps to the bitrate, and lowers the quality before the rate stays low', async () => {
  const bench = new Bench();
  bench.bytesAt = () => 100_000;
  await bench.started();
  await bench.pass(4_000, { changing: true });
  const bits = bench.frames.reduce((sum, frame) => sum + frame.byteLength * 8, 0);
  same(bits <= 4_000_000 * 4.5 && bits >= 4_000_000 * 3, true, `${bits} bits in 4 s`);
  same(bench.grabs.at(-1).quality < bench.grabs[0].quality, true);
});

test('drops and counts while the network is behind', async () => {
  const bench = await new Bench().started();
  bench.buffered = MIB + 1;
  await bench.pass(500, { changing: true });
  same([bench.frames.length, bench.drops], [1, 5]);
  bench.buffered = MIB;
  await bench.pass(100, { changing: true });
  same([bench.frames.length, bench.drops], [2, 5]);
});

test('drops and counts while the last picture is still being encoded', async () => {
  const bench = new Bench();
  let finish;
  bench.capture.grab = () => new Promise((done) => {
    finish = done;
  });
  bench.pump.start();
  await bench.pass(300, { changing: true });
  same([bench.frames.length, bench.drops], [0, 3]);
  finish({ width: 10, height: 10, payload: new Uint8Array(10) });
  await settle();
  same(bench.frames.length, 1);
});

test('makes a picture that is too large smaller', async () => {
  const bench = new Bench();
  bench.bytesAt = (maxSize) => (maxSize >= 640 ? 2 * MIB : MIB);
  await bench.started();
  same(bench.frames[0].getUint16(16), 448);
  same(bench.drops, 0);
});

test('drops a picture that stays too large', async () => {
  const bench = new Bench();
  bench.bytesAt = () => 3 * MIB;
  await bench.started();
  same([bench.frames.length, bench.drops, bench.grabs.length], [0, 1, 4]);
});

test('goes on after a picture that could not be taken', async () => {
  for (const fail of [() => null, () => Promise.reject(new DOMException('gone', 'InvalidStateError'))]) {
    const bench = new Bench();
    const { grab } = bench.capture;
    bench.capture.grab = async () => fail();
    await bench.started();
    bench.capture.grab = grab;
    await bench.pass(100);
    same(bench.frames.length, 1);
  }
});

test('sends nothing once stopped, not even what was being encoded', async () => {
  const bench = new Bench();
  bench.pump.start();
  bench.pump.stop();
  await bench.pass(3_000, { changing: true });
  same([bench.frames.length, bench.stopped, bench.clock.waiting], [0, true, 0]);
});

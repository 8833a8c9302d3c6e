import { Pump } from '/phone/pump.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';

const WALL_CLOCK = 1_766_000_000_000;
const MIB = 1024 * 1024;

class Bench {
  clock = new Clock();
  frames = [];
  drops = 0;
  stills = [];
  buffered = 0;
  unanswered = 0;
  grabs = [];
  stopped = false;
  /** Bytes of the next pictures, by the largest side asked for. */
  bytesAt = () => 1_000;

  capture = {
    muted: false,
    watch: (onPicture) => {
      this.shows = onPicture;
    },
    grab: async (wanted) => {
      this.grabs.push(wanted);
      return {
        codec: wanted.codec, key: wanted.codec === 'jpeg' || wanted.keyFrame, width: wanted.maxSize, height: 100,
        payload: new Uint8Array(this.bytesAt(wanted.maxSize)), capturedAt: WALL_CLOCK + this.clock.now() - 5,
      };
    },
    stop: () => {
      this.stopped = true;
    },
  };

  constructor(stream = {}) {
    this.pump = new Pump({
      capture: this.capture,
      stream: { codec: 'jpeg', maxSize: 640, maxFps: 10, bitrate: 4_000_000, ...stream },
      timers: this.clock.timers,
      now: this.clock.now,
      wallClock: () => WALL_CLOCK + this.clock.now(),
      bufferedBytes: () => this.buffered,
      unansweredMs: () => this.unanswered,
      nextSequence: () => this.frames.length,
      onFrame: (message) => this.frames.push(new DataView(message.buffer)),
      onDrop: () => {
        this.drops += 1;
      },
      onStill: () => this.stills.push(this.pump.still),
    });
  }

  /** Lets time pass step by step, the screen changing each time or standing still. */
  async pass(ms, { changing = false, step = 100 } = {}) {
    for (let passed = 0; passed < ms; passed += step) {
      this.clock.advance(step);
      if (changing) {
        this.shows();
      }
      await settle();
    }
  }

  async started() {
    this.pump.start();
    await settle();
    return this;
  }
}

function isKey(frame) {
  return (frame.getUint8(2) & 1) === 1;
}

test('sends the first picture at once, its header filled in', async () => {
  const { frames, pump } = await new Bench().started();
  same(frames.length, 1);
  same([frames[0].getUint32(4), frames[0].getBigUint64(8), frames[0].getUint16(16), frames[0].getUint16(18)],
    [0, BigInt(WALL_CLOCK - 5) * 1000n, 640, 100]);
  same(pump.size, { width: 640, height: 100 });
});

test('takes and sends nothing while paused, and goes on at once with a whole picture', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  bench.pump.pause();
  const before = bench.grabs.length;
  bench.pump.sendNow();
  bench.pump.tune({ maxSize: 320 });
  await bench.pass(3_000, { changing: true });
  same([bench.frames.length, bench.grabs.length, bench.drops, bench.stopped], [1, before, 0, false]);
  bench.pump.resume();
  await settle();
  same([bench.frames.length, isKey(bench.frames[1]), bench.frames[1].getUint16(16)], [2, true, 320]);
  await bench.pass(1_000, { changing: true });
  same(bench.frames.length, 12);
});

test('goes on with a whole picture on a screen that stood still all the while', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  bench.pump.pause();
  await bench.pass(3_000);
  bench.pump.resume();
  await settle();
  same([bench.frames.length, isKey(bench.frames[1])], [2, true]);
});

test('drops the picture that was being encoded when it was paused', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  bench.pump.sendNow();
  bench.pump.pause();
  await settle();
  same(bench.frames.length, 1);
});

test('keeps to the rate of a changing screen, and numbers the frames', async () => {
  const bench = await new Bench().started();
  await bench.pass(2_000, { changing: true });
  same(bench.frames.map((frame) => frame.getUint32(4)), Array.from({ length: 21 }, (_, index) => index));
  same(bench.pump.rate().framesPerSecond, 10);
});

test('keeps to the rate of a screen that changes faster, and shows its last picture in the end', async () => {
  const bench = await new Bench().started();
  await bench.pass(1_980, { changing: true, step: 33 });
  same(bench.frames.length >= 19 && bench.frames.length <= 21, true, `${bench.frames.length} frames`);
  const before = bench.frames.length;
  bench.shows();
  await bench.pass(200);
  same([bench.frames.length - before, bench.drops], [1, 0]);
});

test('sends a picture at once when none was due for a while', async () => {
  const bench = await new Bench({ maxFps: 1 }).started();
  await bench.pass(5_000);
  bench.shows();
  await settle();
  same(bench.frames.length, 2);
});

test('sends nothing of a still screen, and says that it is still', async () => {
  const bench = await new Bench().started();
  await bench.pass(1_000);
  same([bench.pump.still, bench.stills], [false, []]);
  await bench.pass(4_000);
  same([bench.frames.length, bench.pump.still, bench.stills], [1, true, [true]]);
  bench.shows();
  same([bench.pump.still, bench.stills], [false, [true, false]]);
});

test('is not still while the browser has no pictures to give, nor while one waits to be sent', async () => {
  const muted = await new Bench().started();
  muted.capture.muted = true;
  await muted.pass(5_000);
  same(muted.pump.still, false);

  const waiting = await new Bench().started();
  waiting.buffered = MIB;
  waiting.shows();
  await waiting.pass(5_000);
  same(waiting.pump.still, false);
});

test('sends a still screen whole when that is asked for', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  await bench.pass(5_000);
  bench.pump.sendNow();
  await settle();
  same(bench.frames.map(isKey), [true, true]);
  same(bench.pump.still, true);
});

test('sends H.264 whole first and when asked, and else what changed', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  await bench.pass(200, { changing: true });
  bench.pump.sendNow();
  await bench.pass(200, { changing: true });
  same(bench.frames.map(isKey), [true, false, false, true, false]);
  same(bench.frames.every((frame) => frame.getUint8(1) === 2), true);
});

test('asks again for a whole picture that the encoder left out', async () => {
  const bench = new Bench({ codec: 'h264' });
  const { grab } = bench.capture;
  bench.capture.grab = async () => null;
  await bench.started();
  bench.capture.grab = grab;
  await bench.pass(200);
  same(bench.frames.map(isKey), [true]);
});

test('tunes size and rate while it runs', async () => {
  const bench = await new Bench().started();
  bench.pump.tune({ maxSize: 360, maxFps: 5 });
  await settle();
  await bench.pass(2_000, { changing: true });
  same(bench.frames.length, 12);
  same(bench.frames.at(-1).getUint16(16), 360);
});

test('shows a still screen in its new size or codec at once, and with another rate not again', async () => {
  const bench = await new Bench().started();
  for (const stream of [{ maxSize: 320 }, { codec: 'h264' }, { maxFps: 30, bitrate: 9_000_000 }, { maxSize: 320 }]) {
    bench.pump.tune(stream);
    await settle();
  }
  same(bench.frames.map((frame) => [frame.getUint16(16), frame.getUint8(1), isKey(frame)]),
    [[640, 1, true], [320, 1, true], [320, 2, true]]);
});

test('keeps to a rate below one a second', async () => {
  const bench = await new Bench({ maxFps: 0.5 }).started();
  await bench.pass(10_000, { changing: true });
  same(bench.frames.length, 6);
});

test('keeps to the bitrate of JPEG, and lowers the quality before the rate stays low', async () => {
  const bench = new Bench();
  bench.bytesAt = () => 100_000;
  await bench.started();
  await bench.pass(4_000, { changing: true });
  const bits = bench.frames.reduce((sum, frame) => sum + frame.byteLength * 8, 0);
  same(bits <= 4_000_000 * 4.5 && bits >= 4_000_000 * 3, true, `${bits} bits in 4 s`);
  same(bench.grabs.at(-1).quality < bench.grabs[0].quality, true);
});

test('lets a key frame of H.264 hold up nothing, and still keeps to the bitrate in the long run', async () => {
  const bench = new Bench({ codec: 'h264' });
  bench.bytesAt = () => 250_000;
  await bench.started();
  await bench.pass(100, { changing: true });
  same(bench.frames.length, 2);
  await bench.pass(8_000, { changing: true });
  const bits = bench.frames.reduce((sum, frame) => sum + frame.byteLength * 8, 0);
  same(bits <= 4_000_000 * 10, true, `${bits} bits in 8 s`);
});

test('drops before it encodes and counts while the socket does not get rid of what was sent', async () => {
  const bench = await new Bench().started();
  bench.buffered = 1_020;
  await bench.pass(200, { changing: true });
  same([bench.frames.length, bench.drops], [3, 0], 'for a while that is as it should be');
  bench.buffered = 3_060;
  await bench.pass(500, { changing: true });
  same([bench.frames.length, bench.grabs.length, bench.drops], [3, 3, 4]);
  bench.buffered = 0;
  await bench.pass(100);
  same([bench.frames.length, bench.drops], [4, 4], 'the newest');
});

test('drops while a heart waits for its answer behind the pictures', async () => {
  const bench = await new Bench().started();
  bench.unanswered = 1_001;
  await bench.pass(300, { changing: true });
  same([bench.frames.length, bench.drops], [1, 2]);
  bench.unanswered = 0;
  await bench.pass(100);
  same(bench.frames.length, 2);
});

test('counts no more dropped pictures than it would have sent', async () => {
  const bench = await new Bench().started();
  bench.buffered = MIB;
  await bench.pass(1_980, { changing: true, step: 33 });
  same(bench.drops >= 15 && bench.drops <= 20, true, `${bench.drops} drops`);
});

test('drops and counts while the last picture is still being encoded', async () => {
  const bench = new Bench();
  const grabbed = [];
  bench.capture.grab = () => new Promise((done) => {
    grabbed.push(done);
  });
  bench.pump.start();
  await bench.pass(300, { changing: true });
  same([bench.frames.length, bench.drops], [0, 2]);
  const picture = { codec: 'jpeg', key: true, width: 10, height: 10, payload: new Uint8Array(10), capturedAt: 0 };
  grabbed[0](picture);
  await settle();
  same([bench.frames.length, grabbed.length], [1, 2], 'the newest is encoded next');
});

test('tells how long it takes from capture to sent', async () => {
  const bench = await new Bench().started();
  same(bench.pump.encodeMs, 5);
  bench.capture.grab = async () => {
    bench.clock.advance(10);
    return {
      codec: 'jpeg', key: true, width: 1, height: 1, payload: new Uint8Array(1), capturedAt: WALL_CLOCK + 90,
    };
  };
  await bench.pass(100, { changing: true });
  same(bench.pump.encodeMs, (5 + 20) / 2);
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

test('gives up a picture that never comes, and sends the next', async () => {
  const bench = new Bench();
  const { grab } = bench.capture;
  bench.capture.grab = () => new Promise(() => {});
  await bench.started();
  bench.capture.grab = grab;
  await bench.pass(5_000);
  same(bench.frames.length, 0);
  await bench.pass(100);
  same(bench.frames.length, 1);
});

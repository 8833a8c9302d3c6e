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
  /** The size of the next pictures in bytes, by the requested maximum side. */
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

  /** Advances the time in steps. At each step the screen changes, if `changing` is set. */
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

test('The first picture is sent at once with a complete header', async () => {
  const { frames, pump } = await new Bench().started();
  same(frames.length, 1);
  same([frames[0].getUint32(4), frames[0].getBigUint64(8), frames[0].getUint16(16), frames[0].getUint16(18)],
    [0, BigInt(WALL_CLOCK - 5) * 1000n, 640, 100]);
  same(pump.size, { width: 640, height: 100 });
});

test('A paused pump takes and sends nothing, and resumes at once with a key frame', async () => {
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

test('A resumed pump sends a key frame even if the screen did not change during the pause', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  bench.pump.pause();
  await bench.pass(3_000);
  bench.pump.resume();
  await settle();
  same([bench.frames.length, isKey(bench.frames[1])], [2, true]);
});

test('A picture that is being encoded when the pump pauses is dropped', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  bench.pump.sendNow();
  bench.pump.pause();
  await settle();
  same(bench.frames.length, 1);
});

test('The frames of a changing screen keep the frame rate and are numbered', async () => {
  const bench = await new Bench().started();
  await bench.pass(2_000, { changing: true });
  same(bench.frames.map((frame) => frame.getUint32(4)), Array.from({ length: 21 }, (_, index) => index));
  same(bench.pump.rate().framesPerSecond, 10);
});

test('The frame rate is kept when the screen changes faster, and the last picture is sent', async () => {
  const bench = await new Bench().started();
  await bench.pass(1_980, { changing: true, step: 33 });
  same(bench.frames.length >= 19 && bench.frames.length <= 21, true, `${bench.frames.length} frames`);
  const before = bench.frames.length;
  bench.shows();
  await bench.pass(200);
  same([bench.frames.length - before, bench.drops], [1, 0]);
});

test('A picture is sent at once when the previous one was sent long before', async () => {
  const bench = await new Bench({ maxFps: 1 }).started();
  await bench.pass(5_000);
  bench.shows();
  await settle();
  same(bench.frames.length, 2);
});

test('A still screen sends nothing and is reported as still', async () => {
  const bench = await new Bench().started();
  await bench.pass(1_000);
  same([bench.pump.still, bench.stills], [false, []]);
  await bench.pass(4_000);
  same([bench.frames.length, bench.pump.still, bench.stills], [1, true, [true]]);
  bench.shows();
  same([bench.pump.still, bench.stills], [false, [true, false]]);
});

test('A screen is not still while the browser delivers no pictures or while a picture waits', async () => {
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

test('A still screen sends a key frame when asked', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  await bench.pass(5_000);
  bench.pump.sendNow();
  await settle();
  same(bench.frames.map(isKey), [true, true]);
  same(bench.pump.still, true);
});

test('H.264 sends a key frame first and when asked, and otherwise only changes', async () => {
  const bench = await new Bench({ codec: 'h264' }).started();
  await bench.pass(200, { changing: true });
  bench.pump.sendNow();
  await bench.pass(200, { changing: true });
  same(bench.frames.map(isKey), [true, false, false, true, false]);
  same(bench.frames.every((frame) => frame.getUint8(1) === 2), true);
});

test('A key frame that the encoder skipped is requested again', async () => {
  const bench = new Bench({ codec: 'h264' });
  const { grab } = bench.capture;
  bench.capture.grab = async () => null;
  await bench.started();
  bench.capture.grab = grab;
  await bench.pass(200);
  same(bench.frames.map(isKey), [true]);
});

test('The size and the rate can be changed while the stream runs', async () => {
  const bench = await new Bench().started();
  bench.pump.tune({ maxSize: 360, maxFps: 5 });
  await settle();
  await bench.pass(2_000, { changing: true });
  same(bench.frames.length, 12);
  same(bench.frames.at(-1).getUint16(16), 360);
});

test('A still screen is sent again for a new size or codec, but not for a new rate', async () => {
  const bench = await new Bench().started();
  for (const stream of [{ maxSize: 320 }, { codec: 'h264' }, { maxFps: 30, bitrate: 9_000_000 }, { maxSize: 320 }]) {
    bench.pump.tune(stream);
    await settle();
  }
  same(bench.frames.map((frame) => [frame.getUint16(16), frame.getUint8(1), isKey(frame)]),
    [[640, 1, true], [320, 1, true], [320, 2, true]]);
});

test('A frame rate below one per second is kept', async () => {
  const bench = await new Bench({ maxFps: 0.5 }).started();
  await bench.pass(10_000, { changing: true });
  same(bench.frames.length, 6);
});

test('JPEG keeps its bitrate, and its quality is lowered so that the frame rate recovers', async () => {
  const bench = new Bench();
  bench.bytesAt = () => 100_000;
  await bench.started();
  await bench.pass(4_000, { changing: true });
  const bits = bench.frames.reduce((sum, frame) => sum + frame.byteLength * 8, 0);
  same(bits <= 4_000_000 * 4.5 && bits >= 4_000_000 * 3, true, `${bits} bits in 4 s`);
  same(bench.grabs.at(-1).quality < bench.grabs[0].quality, true);
});

test('An H.264 key frame delays nothing, and the bitrate is kept on average', async () => {
  const bench = new Bench({ codec: 'h264' });
  bench.bytesAt = () => 250_000;
  await bench.started();
  await bench.pass(100, { changing: true });
  same(bench.frames.length, 2);
  await bench.pass(8_000, { changing: true });
  const bits = bench.frames.reduce((sum, frame) => sum + frame.byteLength * 8, 0);
  same(bits <= 4_000_000 * 10, true, `${bits} bits in 8 s`);
});

test('Pictures are dropped before encoding, and counted, while the socket still buffers sent frames', async () => {
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

test('Pictures are dropped while a heartbeat waits behind them for its answer', async () => {
  const bench = await new Bench().started();
  bench.unanswered = 1_001;
  await bench.pass(300, { changing: true });
  same([bench.frames.length, bench.drops], [1, 2]);
  bench.unanswered = 0;
  await bench.pass(100);
  same(bench.frames.length, 2);
});

test('No more dropped pictures are counted than the frame rate allows frames', async () => {
  const bench = await new Bench().started();
  bench.buffered = MIB;
  await bench.pass(1_980, { changing: true, step: 33 });
  same(bench.drops >= 15 && bench.drops <= 20, true, `${bench.drops} drops`);
});

test('Pictures are dropped and counted while an earlier picture is still being encoded', async () => {
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

test('The mean time from capture to sending is reported', async () => {
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

test('A picture that is too large is encoded again at a smaller size', async () => {
  const bench = new Bench();
  bench.bytesAt = (maxSize) => (maxSize >= 640 ? 2 * MIB : MIB);
  await bench.started();
  same(bench.frames[0].getUint16(16), 448);
  same(bench.drops, 0);
});

test('A picture that stays too large is dropped', async () => {
  const bench = new Bench();
  bench.bytesAt = () => 3 * MIB;
  await bench.started();
  same([bench.frames.length, bench.drops, bench.grabs.length], [0, 1, 4]);
});

test('The pump goes on after a picture that could not be taken', async () => {
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

test('A stopped pump sends nothing, not even a picture that was being encoded', async () => {
  const bench = new Bench();
  bench.pump.start();
  bench.pump.stop();
  await bench.pass(3_000, { changing: true });
  same([bench.frames.length, bench.stopped, bench.clock.waiting], [0, true, 0]);
});

test('A picture that never arrives is given up, and the next one is sent', async () => {
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

import { canEncodeAvc } from '/phone/avc.js';
import { H264Encoder } from '/phone/h264.js';
import { pageTimers } from '/phone/timers.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';

/** These tests use the browser's real encoder, because only that shows how it behaves. They are skipped without one. */

const STREAM = { maxSize: 160, maxFps: 30, bitrate: 500_000, keyFrame: false };
const SIZE = { width: 320, height: 240 };
const [SLICE, IDR, SPS, PPS] = [1, 5, 7, 8];

const able = await canEncodeAvc(window, pageTimers);

function encoding(name, body) {
  test(`H.264 ${name}`, async () => {
    if (!able) {
      console.warn(`This browser encodes no H.264, so this was not tested: ${name}.`);
      return;
    }
    const encoder = new H264Encoder(pageTimers);
    try {
      await body(encoder);
    } finally {
      encoder.close();
    }
  });
}

async function encode(encoder, stream = {}) {
  const picture = painted(stream.hue ?? 0);
  try {
    return await encoder.encode(picture, SIZE, { ...STREAM, ...stream });
  } finally {
    picture.close();
  }
}

function painted(hue) {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const surface = canvas.getContext('2d');
  surface.fillStyle = `hsl(${hue} 80% 50%)`;
  surface.fillRect(0, 0, SIZE.width, SIZE.height);
  return canvas.transferToImageBitmap();
}

/** The types of the NAL units in an Annex B stream. */
function units(payload) {
  const bytes = new Uint8Array(payload);
  return Array.from(bytes.keys())
    .filter((at) => bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 1)
    .map((at) => bytes[at + 3] & 31);
}

encoding('encoding starts with a key frame that carries its parameter sets', async (encoder) => {
  const first = await encode(encoder);
  same([first.codec, first.key, first.width, first.height], ['h264', true, 160, 120]);
  same(units(first.payload).slice(0, 3), [SPS, PPS, IDR]);
  const second = await encode(encoder, { hue: 90 });
  same([second.key, units(second.payload).every((unit) => unit === SLICE)], [false, true]);
});

encoding('encoding makes a key frame of the same picture when asked', async (encoder) => {
  await encode(encoder);
  const again = await encode(encoder, { keyFrame: true });
  same([again.key, ...units(again.payload).slice(0, 3)], [true, SPS, PPS, IDR]);
});

encoding('encoding starts a new sequence for another size, but not for another rate', async (encoder) => {
  await encode(encoder);
  const larger = await encode(encoder, { maxSize: 320 });
  same([larger.key, larger.width, larger.height, units(larger.payload)[0]], [true, 320, 240, SPS]);
  const slower = await encode(encoder, { maxSize: 320, maxFps: 5, bitrate: 100_000, hue: 180 });
  same(slower.key, false);
});

encoding('encoding stays decodable through all these changes', async (encoder) => {
  const sizes = [];
  const decoder = new VideoDecoder({
    output: (frame) => {
      sizes.push(frame.displayWidth);
      frame.close();
    },
    error: (problem) => sizes.push(String(problem)),
  });
  decoder.configure({ codec: 'avc1.42E01F', optimizeForLatency: true });
  const wishes = [{}, { hue: 40 }, { hue: 80, bitrate: 200_000 }, { hue: 120 }, { hue: 160, maxSize: 320 }, { hue: 200 },
    { hue: 200, keyFrame: true }, { hue: 240, maxFps: 5 }];
  for (const [index, wish] of wishes.entries()) {
    const { key, payload } = await encode(encoder, wish);
    decoder.decode(new EncodedVideoChunk({ type: key ? 'key' : 'delta', timestamp: index, data: payload }));
  }
  await decoder.flush();
  decoder.close();
  same(sizes, [160, 160, 160, 160, 320, 160, 160, 160]);
});

encoding('encoding starts a new stream after a failure', async (encoder) => {
  await encode(encoder);
  const closed = painted(0);
  closed.close();
  const failure = await encoder.encode(closed, SIZE, STREAM).catch((problem) => problem.name);
  same(failure, 'InvalidStateError');
  same((await encode(encoder)).key, true);
});

test('H.264 encoding fails when the encoder never outputs anything', async () => {
  const clock = new Clock();
  const real = window.VideoEncoder;
  let closed = false;
  window.VideoEncoder = class {
    state = 'configured';
    configure() {}
    encode() {}
    flush = () => new Promise(() => {});
    close() {
      closed = true;
    }
  };
  try {
    let problem = null;
    encode(new H264Encoder(clock.timers)).catch((failed) => {
      problem = failed;
    });
    clock.advance(2_200);
    await settle();
    same([problem?.message, closed], ['No answer within 2000 ms.', true]);
  } finally {
    window.VideoEncoder = real;
  }
});

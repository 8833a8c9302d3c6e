import { avcConfig, avcSize, canEncodeAvc } from '/phone/avc.js';
import { same, test } from './check.js';
import { Clock } from './clock.js';

const codec = (width, height, maxFps, bitrate = 4_000_000) => avcConfig({ width, height, maxFps, bitrate }).codec;

test('The encoded size fits into the requested size, and both sides are even', () => {
  same(avcSize({ width: 1080, height: 2400 }, 801), { width: 360, height: 800 });
  same(avcSize({ width: 781, height: 381 }, 4096), { width: 780, height: 380 }, 'never enlarged');
});

test('The encoded size is never larger than the highest level allows, and no side is shorter than a macroblock', () => {
  const { width, height } = avcSize({ width: 4096, height: 4096 }, 4096);
  same(width === height && width % 2 === 0 && (Math.ceil(width / 16) ** 2) <= 36_864, true, `${width} × ${height}`);
  same(avcSize({ width: 4000, height: 20 }, 64), { width: 64, height: 16 });
});

test('The codec string names the lowest level that allows the size, rate and bitrate', () => {
  same(codec(360, 800, 8), 'avc1.42E01F');
  same(codec(1280, 720, 30), 'avc1.42E01F');
  same(codec(720, 1600, 30), 'avc1.42E020');
  same(codec(1080, 1920, 30), 'avc1.42E028');
  same(codec(1080, 1920, 60), 'avc1.42E02A');
  same(codec(3840, 2160, 30), 'avc1.42E033');
  same(codec(360, 800, 8, 60_000_000), 'avc1.42E032', 'the bitrate');
  same(codec(64, 3200, 1), 'avc1.42E020', 'the longest side');
});

test('The encoder is configured for Annex B, low latency and at least one frame per second', () => {
  same(avcConfig({ width: 360, height: 800, maxFps: 0.5, bitrate: 500_000.4 }), {
    codec: 'avc1.42E01F', width: 360, height: 800, framerate: 1, bitrate: 500_000, latencyMode: 'realtime',
    avc: { format: 'annexb' },
  });
});

function browser(answer) {
  return { VideoFrame: () => {}, VideoEncoder: Object.assign(() => {}, { isConfigSupported: answer }) };
}

test('The page offers H.264 only when the browser says that it can encode it', async () => {
  same(await canEncodeAvc({}, new Clock().timers), false);
  same(await canEncodeAvc(browser(async () => ({ supported: true })), new Clock().timers), true);
  same(await canEncodeAvc(browser(async () => ({ supported: false })), new Clock().timers), false);
  same(await canEncodeAvc(browser(() => Promise.reject(new TypeError('what is avc?'))), new Clock().timers), false);
  same(await canEncodeAvc(browser(undefined), new Clock().timers), false);
});

test('The page offers no H.264 when the browser never answers', async () => {
  const clock = new Clock();
  const answer = canEncodeAvc(browser(() => new Promise(() => {})), clock.timers);
  clock.advance(1_000);
  same(await answer, false);
});

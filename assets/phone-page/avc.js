import { answerOf } from './time-limit.js';

/**
 * The settings that WebCodecs needs for H.264: the level for a picture size, and the picture sizes that the codec
 * accepts.
 */

/**
 * Levels from 3.1 up, the lowest first. Each entry has the last byte of the codec string, the maximum number of
 * macroblocks in a frame, the maximum number of macroblocks in a second, and the maximum bitrate in bit/s (ITU-T H.264,
 * table A-1, for the Baseline profile).
 */
const LEVELS = Object.freeze([
  ['1F', 3_600, 108_000, 14_000_000],
  ['20', 5_120, 216_000, 20_000_000],
  ['28', 8_192, 245_760, 20_000_000],
  ['2A', 8_704, 522_240, 50_000_000],
  ['32', 22_080, 589_824, 135_000_000],
  ['33', 36_864, 983_040, 240_000_000],
  ['34', 36_864, 2_073_600, 240_000_000],
]);

/**
 * Constrained Baseline: every encoder and decoder supports it, in hardware too, and it has no feature that adds a
 * delay.
 */
const PROFILE = '42E0';

const MACROBLOCK_PX = 16;
const LEAST_SIDE_PX = 16;
const HIGHEST_LEVEL = LEVELS[LEVELS.length - 1];
const [, MOST_MACROBLOCKS, , MOST_BITRATE] = HIGHEST_LEVEL;

/**
 * The size of the encoded picture. It fits into a square of maxSize and into the highest level, and is never larger
 * than the original. Both sides are even, because H.264 stores colours at half the resolution of brightness.
 *
 * @param {{width: number, height: number}} picture in px
 * @param {number} maxSize maximum length of the longer side, px
 * @returns {{width: number, height: number}}
 */
export function avcSize({ width, height }, maxSize) {
  const [across, down] = [width, height].map((side) => Math.ceil(side / MACROBLOCK_PX));
  const scale = Math.min(1, maxSize / Math.max(width, height), Math.sqrt(MOST_MACROBLOCKS / (across * down)));
  const side = (px) => Math.max(LEAST_SIDE_PX, Math.floor((px * scale) / 2) * 2);
  return { width: side(width), height: side(height) };
}

/**
 * The configuration of a VideoEncoder for a live view. The output is Annex B with the parameter sets before each key
 * frame.
 *
 * @param {{width: number, height: number, maxFps: number, bitrate: number}} stream px, frames/s, bit/s
 * @returns {VideoEncoderConfig}
 */
export function avcConfig({ width, height, maxFps, bitrate }) {
  const framerate = Math.max(1, maxFps);
  const bits = Math.min(Math.round(bitrate), MOST_BITRATE);
  return {
    codec: `avc1.${PROFILE}${level({ width, height, framerate, bits })}`,
    width,
    height,
    framerate,
    bitrate: bits,
    latencyMode: 'realtime',
    avc: { format: 'annexb' },
  };
}

/**
 * Whether this browser can encode H.264. Some browsers have WebCodecs without this codec.
 *
 * @param {Window} win
 * @param {import('./timers.js').Timers} timers
 * @returns {Promise<boolean>} false also when the browser does not answer
 */
export async function canEncodeAvc(win, timers) {
  if (typeof win.VideoEncoder !== 'function' || typeof win.VideoFrame !== 'function') {
    return false;
  }
  const config = avcConfig({ width: 1280, height: 720, maxFps: 30, bitrate: 4_000_000 });
  const answer = await answerOf(timers, () => win.VideoEncoder.isConfigSupported(config), null);
  return answer?.supported === true;
}

function level({ width, height, framerate, bits }) {
  const [across, down] = [width, height].map((side) => Math.ceil(side / MACROBLOCK_PX));
  const macroblocks = across * down;
  const holds = ([, inFrame, inSecond, bitrate]) => macroblocks <= inFrame && Math.max(across, down) ** 2 <= 8 * inFrame
    && macroblocks * framerate <= inSecond && bits <= bitrate;
  return (LEVELS.find(holds) ?? HIGHEST_LEVEL)[0];
}

import { answerOf } from './time-limit.js';

/** What H.264 by WebCodecs needs to be told: which level holds a picture, and which sizes the codec takes. */

/**
 * Levels from 3.1 on, the lowest first: the last byte of the codec's name, the most macroblocks in a frame and in a
 * second, and the most bits a second (ITU-T H.264, table A-1, for the Baseline profile).
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

/** Constrained Baseline: what every encoder and decoder has, in hardware too, and nothing that would add a delay. */
const PROFILE = '42E0';

const MACROBLOCK_PX = 16;
const LEAST_SIDE_PX = 16;
const HIGHEST_LEVEL = LEVELS[LEVELS.length - 1];
const [, MOST_MACROBLOCKS, , MOST_BITRATE] = HIGHEST_LEVEL;

/**
 * The size of a picture that is to fit into a square, never enlarged and never more than the highest level holds. Its
 * sides are even, because the colours have half the resolution of the brightness.
 *
 * @param {{width: number, height: number}} picture in px
 * @param {number} maxSize longest side, px
 * @returns {{width: number, height: number}}
 */
export function avcSize({ width, height }, maxSize) {
  const [across, down] = [width, height].map((side) => Math.ceil(side / MACROBLOCK_PX));
  const scale = Math.min(1, maxSize / Math.max(width, height), Math.sqrt(MOST_MACROBLOCKS / (across * down)));
  const side = (px) => Math.max(LEAST_SIDE_PX, Math.floor((px * scale) / 2) * 2);
  return { width: side(width), height: side(height) };
}

/**
 * What a VideoEncoder is configured with: Annex B with the parameter sets before each key frame, made for a live view.
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
 * Whether this browser really encodes H.264: some know WebCodecs and not this codec.
 *
 * @param {Window} win
 * @param {import('./timers.js').Timers} timers
 * @returns {Promise<boolean>} false too when the browser does not say
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

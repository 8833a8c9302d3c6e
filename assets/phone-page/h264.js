import { avcConfig, avcSize } from './avc.js';
import { within } from './time-limit.js';

/**
 * How long the encoder may hold a picture back, in ms, before it is flushed. On a still screen no other picture would
 * push it out.
 */
const HELD_BACK_MS = 200;
/** How long a flush may take, in ms. After that, the encoder counts as broken. */
const GIVEN_UP_MS = 2_000;

/**
 * Makes an H.264 stream: one frame for each picture. A new size starts a new sequence with a key frame; a new frame
 * rate or bitrate does not.
 */
export class H264Encoder {
  #timers;
  #encoder = null;
  #config = null;
  #lastTimestamp = 0;
  #output = null;
  #problem = null;

  /** @param {import('./timers.js').Timers} timers */
  constructor(timers) {
    this.#timers = timers;
  }

  /**
   * Encodes one picture. Call it again only when the previous call has finished.
   *
   * @param {VideoFrame | ImageBitmap} picture stays open
   * @param {{width: number, height: number}} size of the picture, px
   * @param {{maxSize: number, maxFps: number, bitrate: number, keyFrame: boolean}} stream
   * @returns {Promise<null | {codec: 'h264', key: boolean, width: number, height: number, payload: ArrayBuffer}>} null
   *     when the encoder skipped the picture to keep to its bitrate; rejected when the encoder fails, and then the next
   *     picture starts a new stream
   */
  async encode(picture, size, { maxSize, maxFps, bitrate, keyFrame }) {
    const { width, height } = avcSize(size, maxSize);
    try {
      const whole = this.#configure({ width, height, maxFps, bitrate }) || keyFrame;
      const chunk = await this.#chunk(picture, whole);
      if (chunk === null) {
        return null;
      }
      const payload = new ArrayBuffer(chunk.byteLength);
      chunk.copyTo(payload);
      return { codec: 'h264', key: chunk.type === 'key', width, height, payload };
    } catch (problem) {
      this.close();
      throw problem;
    }
  }

  /** Closes the encoder; the next picture starts a new stream. */
  close() {
    if (this.#encoder !== null && this.#encoder.state !== 'closed') {
      this.#encoder.close();
    }
    this.#encoder = null;
    this.#config = null;
  }

  /** @returns {boolean} whether the next frame must be a key frame */
  #configure(stream) {
    const config = avcConfig(stream);
    const before = this.#config;
    if (before !== null && sameConfig(before, config)) {
      return false;
    }
    if (this.#encoder === null) {
      this.#problem = null;
      this.#encoder = new VideoEncoder({
        output: (chunk) => this.#output?.(chunk),
        error: (problem) => {
          this.#problem = problem;
        },
      });
    }
    this.#encoder.configure(config);
    this.#config = config;
    return before === null || before.width !== config.width || before.height !== config.height
      || before.codec !== config.codec;
  }

  async #chunk(picture, keyFrame) {
    const encoder = this.#encoder;
    const output = new Promise((done) => {
      this.#output = done;
    });
    this.#lastTimestamp = Math.max(this.#lastTimestamp + 1, Math.round(performance.now() * 1000));
    const frame = new VideoFrame(picture, { timestamp: this.#lastTimestamp });
    try {
      encoder.encode(frame, { keyFrame });
    } finally {
      frame.close();
    }
    let cancelFlush;
    const handedOut = new Promise((done, failed) => {
      cancelFlush = this.#timers.after(HELD_BACK_MS, () =>
        within(this.#timers, GIVEN_UP_MS, encoder.flush()).then(() => done(null), failed));
    });
    try {
      return await Promise.race([output, handedOut]);
    } catch (problem) {
      // When the encoder failed, flush() only reports that it was aborted; the encoder's own error has the cause.
      throw this.#problem ?? problem;
    } finally {
      cancelFlush();
      this.#output = null;
    }
  }
}

function sameConfig(a, b) {
  return ['codec', 'width', 'height', 'framerate', 'bitrate'].every((field) => a[field] === b[field]);
}

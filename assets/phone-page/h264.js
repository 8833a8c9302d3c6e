import { avcConfig, avcSize } from './avc.js';
import { within } from './time-limit.js';

/** An encoder that holds a picture back longer than this is told to hand it out: no other may follow on a still screen. */
const HELD_BACK_MS = 200;
/** An encoder that is not done with that after so long is taken for broken. */
const GIVEN_UP_MS = 2_000;

/**
 * Makes an H.264 stream: one picture in, one frame out. A change of size begins a new sequence with a key frame; the
 * rate and the bitrate change without one.
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
   * Encodes one picture; call again only when it is done.
   *
   * @param {VideoFrame | ImageBitmap} picture stays open
   * @param {{width: number, height: number}} size of the picture, px
   * @param {{maxSize: number, maxFps: number, bitrate: number, keyFrame: boolean}} stream
   * @returns {Promise<null | {codec: 'h264', key: boolean, width: number, height: number, payload: ArrayBuffer}>} null
   *     when the encoder left the picture out to keep to its bitrate; rejected when it fails, after which the next
   *     picture begins anew
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

  /** Lets go of the encoder; the next picture begins a new stream. */
  close() {
    if (this.#encoder !== null && this.#encoder.state !== 'closed') {
      this.#encoder.close();
    }
    this.#encoder = null;
    this.#config = null;
  }

  /** @returns {boolean} whether the next frame has to be whole */
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
      // What flush() says of an encoder that failed is only that it was aborted.
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

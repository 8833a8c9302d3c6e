import { FRAME_HEADER_BYTES, MAX_FRAME_MESSAGE_BYTES, jpegFrame } from './protocol.js';

/** The server counts a stream as stalled after 3 s without a frame; a still screen is shown again well before. */
const STILL_MS = 1_000;
/** More than this waiting in the socket means the network is slower than the pictures. */
const MOST_BUFFERED_BYTES = 1024 * 1024;
const RATE_WINDOW_MS = 2_000;

const BEST_QUALITY = 0.7;
const LEAST_QUALITY = 0.4;
const QUALITY_STEP = 0.05;

/** How a picture that is too large is made smaller: how often, and to which part of its size and quality each time. */
const SHRINK_TRIES = 3;
const SHRINK = 0.7;

/**
 * Paces the pictures of one sharing: takes them from a capture, at most so many a second and so large, and hands on
 * whole frame messages. When the network or the encoder is behind, pictures are dropped here, at the source.
 *
 * @typedef {object} Capture
 * @property {() => number} pictures how many pictures it has had so far; unchanged means that the screen is still
 * @property {(size: {maxSize: number, quality: number}) => Promise<null | {width: number, height: number,
 *     payload: Uint8Array}>} grab the newest picture as JPEG, or null when there is none yet; maxSize in px
 * @property {() => void} stop
 */
export class Pump {
  #capture;
  #timers;
  #now;
  #wallClock;
  #bufferedBytes;
  #nextSequence;
  #onFrame;
  #onDrop;

  #stream;
  #endTicks = () => {};
  #stopped = false;
  #encoding = false;
  #wanted = false;
  #picturesSeen = -1;
  #sentAt = -Infinity;
  /** Before this the bitrate asked for would be exceeded, in ms of now(). */
  #freeAt = -Infinity;
  #quality = BEST_QUALITY;
  #recent = [];

  /** Size of the last picture in px, null before the first. */
  size = null;

  /**
   * @param {object} parts
   * @param {Capture} parts.capture
   * @param {{maxSize: number, maxFps: number, bitrate: number}} parts.stream px, frames/s, bit/s
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now monotonic, ms
   * @param {() => number} parts.wallClock ms since 1970
   * @param {() => number} parts.bufferedBytes what the socket holds back
   * @param {() => number} parts.nextSequence
   * @param {(message: Uint8Array) => void} parts.onFrame
   * @param {() => void} parts.onDrop a picture was dropped
   */
  constructor({ capture, stream, timers, now, wallClock, bufferedBytes, nextSequence, onFrame, onDrop }) {
    this.#capture = capture;
    this.#stream = stream;
    this.#timers = timers;
    this.#now = now;
    this.#wallClock = wallClock;
    this.#bufferedBytes = bufferedBytes;
    this.#nextSequence = nextSequence;
    this.#onFrame = onFrame;
    this.#onDrop = onDrop;
  }

  start() {
    this.#tickAtRate();
    this.#tick();
  }

  stop() {
    this.#stopped = true;
    this.#endTicks();
    this.#capture.stop();
  }

  /** Changes what is given of the running stream. */
  tune(stream) {
    this.#stream = { ...this.#stream, ...stream };
    this.#freeAt = -Infinity;
    this.#tickAtRate();
  }

  /** Sends the newest picture at once, changed or not. */
  sendNow() {
    this.#wanted = true;
    this.#tick();
  }

  /** Frames and bytes a second, over the last two seconds. */
  rate() {
    this.#forgetOld();
    const bytes = this.#recent.reduce((sum, frame) => sum + frame.bytes, 0);
    const seconds = RATE_WINDOW_MS / 1000;
    return { framesPerSecond: this.#recent.length / seconds, bytesPerSecond: bytes / seconds };
  }

  #tickAtRate() {
    this.#endTicks();
    this.#endTicks = this.#timers.every(Math.min(1000 / this.#stream.maxFps, STILL_MS), () => this.#tick());
  }

  #tick() {
    const now = this.#now();
    const pictures = this.#capture.pictures();
    const changed = pictures !== this.#picturesSeen && now >= this.#freeAt && now >= this.#sentAt + this.#leastGap();
    const still = now - this.#sentAt >= STILL_MS;
    if (this.#stopped || !(changed || still || this.#wanted)) {
      return;
    }
    if (this.#encoding || this.#bufferedBytes() > MOST_BUFFERED_BYTES) {
      if (changed) {
        this.#picturesSeen = pictures;
        this.#onDrop();
      }
      return;
    }
    this.#picturesSeen = pictures;
    this.#wanted = false;
    this.#send(now);
  }

  /** Ticks come at the asked rate, give or take; only a rate below one a second has to skip some of them. */
  #leastGap() {
    return this.#stream.maxFps < 1 ? 1000 / this.#stream.maxFps : 0;
  }

  async #send(now) {
    this.#encoding = true;
    const capturedAtUs = BigInt(Math.round(this.#wallClock())) * 1000n;
    try {
      const picture = await this.#grabSmallEnough();
      if (!this.#stopped && picture !== null) {
        this.#sent(now, picture);
        this.#onFrame(jpegFrame({ sequence: this.#nextSequence(), capturedAtUs, ...picture }));
      }
    } catch (problem) {
      // What was shared may go away while its picture is taken; if it does not, the next tick tries again.
      if (!this.#stopped) {
        console.warn('A picture of the screen could not be taken.', problem);
      }
    } finally {
      this.#encoding = false;
    }
  }

  async #grabSmallEnough() {
    let { maxSize } = this.#stream;
    let quality = this.#quality;
    for (let tries = 0; tries <= SHRINK_TRIES; tries++) {
      const picture = await this.#capture.grab({ maxSize: Math.round(maxSize), quality });
      if (picture === null || picture.payload.length + FRAME_HEADER_BYTES <= MAX_FRAME_MESSAGE_BYTES) {
        return picture;
      }
      maxSize = Math.max(picture.width, picture.height) * SHRINK;
      quality *= SHRINK;
    }
    this.#onDrop();
    return null;
  }

  #sent(now, { width, height, payload }) {
    const bytes = payload.length + FRAME_HEADER_BYTES;
    const transmissionMs = (bytes * 8 * 1000) / this.#stream.bitrate;
    const gapMs = 1000 / this.#stream.maxFps;
    this.#sentAt = now;
    // Ticks jitter by some ms; half a tick of leave keeps a picture that just fits from waiting for the next one.
    this.#freeAt = now + transmissionMs - gapMs / 2;
    if (transmissionMs > gapMs) {
      this.#quality = Math.max(LEAST_QUALITY, this.#quality - QUALITY_STEP);
    } else if (transmissionMs < gapMs / 2) {
      this.#quality = Math.min(BEST_QUALITY, this.#quality + QUALITY_STEP);
    }
    this.size = { width, height };
    this.#recent.push({ at: this.#now(), bytes });
    this.#forgetOld();
  }

  #forgetOld() {
    const oldest = this.#now() - RATE_WINDOW_MS;
    this.#recent = this.#recent.filter(({ at }) => at > oldest);
  }
}

import { FRAME_HEADER_BYTES, MAX_FRAME_MESSAGE_BYTES, frameMessage } from './protocol.js';
import { within } from './time-limit.js';

/**
 * After this long without a new picture, the screen counts as still. A clock that shows seconds does not count as
 * still.
 */
const STILL_MS = 1_250;
const LOOK_FOR_STILL_MS = 500;
/** The delay before the next check, after a picture could not be taken and while the network is behind. */
const LOOK_AGAIN_MS = 50;
/** The time limit for one picture. After that it is given up, because the next picture may be faster. */
const GRAB_MS = 5_000;

/** The network is behind when the socket still buffers bytes that were sent longer ago than this. */
const MOST_BUFFERED_MS = 250;
/**
 * The network is also behind when a heartbeat is unanswered for this long. It then waits behind pictures in buffers of
 * the operating system, which the page cannot see.
 */
const MOST_UNANSWERED_MS = 1_000;

/**
 * How far H.264 may run ahead of its bitrate, so that a key frame delays nothing. Its encoder keeps the average
 * bitrate.
 */
const H264_AHEAD_MS = 1_000;
const RATE_WINDOW_MS = 2_000;

const BEST_QUALITY = 0.7;
const LEAST_QUALITY = 0.4;
const QUALITY_STEP = 0.05;

/** How often a picture that is too large is encoded again, and the factor for its size and quality each time. */
const SHRINK_TRIES = 3;
const SHRINK = 0.7;

/**
 * Controls the pictures of one sharing session. Takes them from a capture as they arrive, limits their rate, size and
 * bitrate, and passes on complete frame messages. When the network or the encoder is behind, the pump drops pictures
 * before encoding, so that the stream stays decodable. A still screen sends nothing.
 *
 * @typedef {object} Capture
 * @property {(onPicture: () => void) => void} watch calls onPicture for each picture from now on
 * @property {boolean} muted whether the browser delivers no pictures at present, although the screen may change
 * @property {(wanted: {codec: 'h264'|'jpeg', maxSize: number, maxFps: number, bitrate: number, quality: number,
 *     keyFrame: boolean}) => Promise<null | {codec: 'h264'|'jpeg', key: boolean, width: number, height: number,
 *     payload: Uint8Array, capturedAt: number}>} grab encodes the newest picture; null when there is none or the
 *     encoder skipped it; maxSize in px, capturedAt in ms since 1970
 * @property {() => void} stop
 */
export class Pump {
  #capture;
  #timers;
  #now;
  #wallClock;
  #bufferedBytes;
  #unansweredMs;
  #nextSequence;
  #onFrame;
  #onDrop;
  #onStill;

  #stream;
  #endLooking = () => {};
  #cancelLook = () => {};
  #stopped = false;
  #paused = false;
  #encoding = false;
  /** Whether a picture has arrived that is not sent yet. */
  #fresh = false;
  /** Whether that picture is due, but the network or the encoder delays it. */
  #heldUp = false;
  /** Whether a key frame is wanted, even if the screen has not changed. */
  #wanted = true;
  #pictureAt;
  /**
   * When the frame rate allows the next picture, and when the bitrate has paid for the sent ones; both in ms of now().
   */
  #dueAt;
  #paidAt;
  #quality = BEST_QUALITY;
  #recent = [];

  /** The size of the last picture in px, null before the first. */
  size = null;
  /** Whether the screen does not change and nothing is left to send. */
  still = false;
  /** The mean time from capture to sending over the last two seconds, in ms; undefined before the first picture. */
  encodeMs;

  /**
   * @param {object} parts
   * @param {Capture} parts.capture
   * @param {{codec: 'h264'|'jpeg', maxSize: number, maxFps: number, bitrate: number}} parts.stream px, frames/s, bit/s
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now monotonic, ms
   * @param {() => number} parts.wallClock ms since 1970
   * @param {() => number} parts.bufferedBytes the number of bytes that the socket still buffers
   * @param {() => number} parts.unansweredMs how long the oldest unanswered heartbeat has waited
   * @param {() => number} parts.nextSequence
   * @param {(message: Uint8Array) => void} parts.onFrame
   * @param {() => void} parts.onDrop called when a picture was dropped
   * @param {() => void} parts.onStill called when `still` changed
   */
  constructor({
    capture, stream, timers, now, wallClock, bufferedBytes, unansweredMs, nextSequence, onFrame, onDrop, onStill,
  }) {
    this.#capture = capture;
    this.#stream = stream;
    this.#timers = timers;
    this.#now = now;
    this.#wallClock = wallClock;
    this.#bufferedBytes = bufferedBytes;
    this.#unansweredMs = unansweredMs;
    this.#nextSequence = nextSequence;
    this.#onFrame = onFrame;
    this.#onDrop = onDrop;
    this.#onStill = onStill;
  }

  start() {
    this.#pictureAt = this.#now();
    this.#forgive();
    this.#endLooking = this.#timers.every(LOOK_FOR_STILL_MS, () => this.#lookForStill());
    this.#capture.watch(() => this.#came());
    this.#look();
  }

  stop() {
    this.#stopped = true;
    this.#endLooking();
    this.#cancelLook();
    this.#capture.stop();
  }

  /** Stops taking and sending pictures; the capture stays open. */
  pause() {
    this.#paused = true;
    this.#heldUp = false;
    this.#cancelLook();
  }

  /** Resumes at once, with a key frame. */
  resume() {
    this.#paused = false;
    this.#forgive();
    this.sendNow();
  }

  /**
   * Changes the given settings of the running stream. A new size or codec takes effect at once, even on a still screen.
   */
  tune(stream) {
    const before = this.#stream;
    this.#stream = { ...before, ...stream };
    this.#forgive();
    this.#wanted = this.#wanted || this.#stream.maxSize !== before.maxSize || this.#stream.codec !== before.codec;
    this.#look();
  }

  /** Sends the newest picture at once as a key frame, even if the screen has not changed. */
  sendNow() {
    this.#wanted = true;
    this.#look();
  }

  /** Frames and bytes per second, averaged over the last two seconds. */
  rate() {
    this.#forgetOld();
    const bytes = this.#recent.reduce((sum, frame) => sum + frame.bytes, 0);
    const seconds = RATE_WINDOW_MS / 1000;
    return { framesPerSecond: this.#recent.length / seconds, bytesPerSecond: bytes / seconds };
  }

  #came() {
    if (this.#stopped) {
      return;
    }
    this.#pictureAt = this.#now();
    if (this.#heldUp) {
      // The dropped picture uses up its turn like a sent one. Otherwise more drops would be counted than the rate
      // allows frames.
      this.#heldUp = false;
      this.#dueAt = Math.max(this.#dueAt + this.#gapMs(), this.#now());
      this.#onDrop();
    }
    this.#fresh = true;
    this.#setStill(false);
    this.#look();
  }

  /** Sends the waiting picture if it may be sent now; otherwise checks again later. */
  #look() {
    this.#cancelLook();
    this.#cancelLook = () => {};
    if (this.#stopped || this.#paused || !(this.#fresh || this.#wanted)) {
      return;
    }
    const early = this.#wanted ? 0 : Math.max(this.#dueAt, this.#paidAt - this.#ahead()) - this.#now();
    if (early > 0) {
      this.#lookAfter(early);
    } else if (this.#encoding) {
      this.#heldUp = this.#fresh;
    } else if (this.#isBehind()) {
      this.#heldUp = this.#fresh;
      this.#lookAfter(LOOK_AGAIN_MS);
    } else {
      this.#send();
    }
  }

  #lookAfter(ms) {
    this.#cancelLook();
    this.#cancelLook = this.#timers.after(ms, () => this.#look());
  }

  async #send() {
    const keyFrame = this.#wanted;
    this.#encoding = true;
    this.#fresh = false;
    this.#heldUp = false;
    this.#wanted = false;
    this.#pace();
    const frame = await this.#take(keyFrame);
    this.#encoding = false;
    if (this.#stopped || this.#paused) {
      // After a pause, resume() sends a new key frame instead of this one.
      return;
    }
    if (frame === null) {
      // The picture still has to be sent: if the screen is still now, no other picture arrives.
      this.#fresh = true;
      this.#wanted = this.#wanted || keyFrame;
      this.#lookAfter(LOOK_AGAIN_MS);
      return;
    }
    this.#sent(frame);
    this.#look();
  }

  /** @returns {Promise<null | object>} null when there is no picture yet, or none could be taken */
  async #take(keyFrame) {
    try {
      return await this.#takeSmallEnough(keyFrame);
    } catch (problem) {
      // The shared window may close while its picture is taken. If it is still open, the next check tries again.
      if (!this.#stopped) {
        console.warn('A picture of the screen could not be taken.', problem);
      }
      return null;
    }
  }

  async #takeSmallEnough(keyFrame) {
    let { maxSize } = this.#stream;
    let quality = this.#quality;
    for (let tries = 0; tries <= SHRINK_TRIES; tries++) {
      const wanted = { ...this.#stream, maxSize: Math.round(maxSize), quality, keyFrame };
      const frame = await within(this.#timers, GRAB_MS, this.#capture.grab(wanted));
      if (frame === null || frame.payload.length + FRAME_HEADER_BYTES <= MAX_FRAME_MESSAGE_BYTES) {
        return frame;
      }
      maxSize = Math.max(frame.width, frame.height) * SHRINK;
      quality *= SHRINK;
    }
    this.#onDrop();
    return null;
  }

  #sent(frame) {
    const bytes = frame.payload.length + FRAME_HEADER_BYTES;
    this.#charge(bytes);
    this.size = { width: frame.width, height: frame.height };
    const tookMs = Math.max(0, this.#wallClock() - frame.capturedAt);
    this.#recent.push({ at: this.#now(), bytes, tookMs });
    this.#forgetOld();
    this.encodeMs = this.#recent.reduce((sum, { tookMs: took }) => sum + took, 0) / this.#recent.length;
    const capturedAtUs = BigInt(Math.round(frame.capturedAt)) * 1000n;
    this.#onFrame(frameMessage({ ...frame, sequence: this.#nextSequence(), capturedAtUs }));
  }

  /** Pictures and timers jitter by some ms. A late picture makes the next one due sooner, but at most by half a gap. */
  #pace() {
    const gapMs = this.#gapMs();
    this.#dueAt = Math.max(this.#dueAt + gapMs, this.#now() + gapMs / 2);
  }

  #charge(bytes) {
    const transmissionMs = (bytes * 8 * 1000) / this.#stream.bitrate;
    this.#paidAt = Math.max(this.#paidAt, this.#now()) + transmissionMs;
    if (transmissionMs > this.#gapMs()) {
      this.#quality = Math.max(LEAST_QUALITY, this.#quality - QUALITY_STEP);
    } else if (transmissionMs < this.#gapMs() / 2) {
      this.#quality = Math.min(BEST_QUALITY, this.#quality + QUALITY_STEP);
    }
  }

  #forgive() {
    this.#dueAt = this.#now();
    this.#paidAt = this.#now();
  }

  /**
   * How far the stream may run ahead of its bitrate, in ms. Half a gap lets JPEGs that just fit the bitrate keep the
   * full rate.
   */
  #ahead() {
    return this.#stream.codec === 'h264' ? H264_AHEAD_MS : this.#gapMs() / 2;
  }

  #gapMs() {
    return 1000 / this.#stream.maxFps;
  }

  #isBehind() {
    const young = this.#now() - MOST_BUFFERED_MS;
    const mayWait = this.#recent.reduce((sum, { at, bytes }) => sum + (at > young ? bytes : 0), 0);
    return this.#bufferedBytes() > mayWait || this.#unansweredMs() > MOST_UNANSWERED_MS;
  }

  #lookForStill() {
    const quiet = this.#now() - this.#pictureAt >= STILL_MS;
    const settled = !this.#fresh && !this.#wanted && !this.#encoding;
    this.#setStill(quiet && settled && !this.#capture.muted);
  }

  #setStill(still) {
    if (still !== this.still) {
      this.still = still;
      this.#onStill();
    }
  }

  #forgetOld() {
    const oldest = this.#now() - RATE_WINDOW_MS;
    this.#recent = this.#recent.filter(({ at }) => at > oldest);
  }
}

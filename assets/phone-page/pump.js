import { FRAME_HEADER_BYTES, MAX_FRAME_MESSAGE_BYTES, frameMessage } from './protocol.js';
import { within } from './time-limit.js';

/** Without a new picture for so long, the screen is still. A clock that shows seconds is not. */
const STILL_MS = 1_250;
const LOOK_FOR_STILL_MS = 500;
/** After a picture that could not be taken, and while the network is behind, the next look comes so much later. */
const LOOK_AGAIN_MS = 50;
/** A picture that takes longer than this is given up: the next one may be quicker. */
const GRAB_MS = 5_000;

/** The network is behind when the socket still holds what was sent longer ago than this, */
const MOST_BUFFERED_MS = 250;
/** or when a heart is not answered for so long: it waits behind the pictures that the system holds unseen. */
const MOST_UNANSWERED_MS = 1_000;

/** How far H.264 may run ahead of its bitrate, so that a key frame holds up nothing; its encoder keeps to the mean. */
const H264_AHEAD_MS = 1_000;
const RATE_WINDOW_MS = 2_000;

const BEST_QUALITY = 0.7;
const LEAST_QUALITY = 0.4;
const QUALITY_STEP = 0.05;

/** How a picture that is too large is made smaller: how often, and to which part of its size and quality each time. */
const SHRINK_TRIES = 3;
const SHRINK = 0.7;

/**
 * Paces the pictures of one sharing: takes them from a capture as they come, at most so many a second and so large, and
 * hands on whole frame messages. When the network or the encoder is behind, pictures are dropped here, before they are
 * encoded, so that the stream stays whole. A still screen sends nothing.
 *
 * @typedef {object} Capture
 * @property {(onPicture: () => void) => void} watch tells of each picture from now on
 * @property {boolean} muted the browser has no pictures to give for now, whatever the screen shows
 * @property {(wanted: {codec: 'h264'|'jpeg', maxSize: number, maxFps: number, bitrate: number, quality: number,
 *     keyFrame: boolean}) => Promise<null | {codec: 'h264'|'jpeg', key: boolean, width: number, height: number,
 *     payload: Uint8Array, capturedAt: number}>} grab the newest picture encoded, or null when there is none or the
 *     encoder left it out; maxSize in px, capturedAt in ms since 1970
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
  /** A picture came that is not sent yet. */
  #fresh = false;
  /** That picture is due and held up by the network or the encoder. */
  #heldUp = false;
  /** A whole picture is wanted, changed or not. */
  #wanted = true;
  #pictureAt;
  /** When the next picture may go to keep to the rate, and what is owed to the bitrate, both in ms of now(). */
  #dueAt;
  #paidAt;
  #quality = BEST_QUALITY;
  #recent = [];

  /** Size of the last picture in px, null before the first. */
  size = null;
  /** Whether nothing moves and nothing is left to send. */
  still = false;
  /** From capture to sent, the mean of late in ms; undefined before the first picture. */
  encodeMs;

  /**
   * @param {object} parts
   * @param {Capture} parts.capture
   * @param {{codec: 'h264'|'jpeg', maxSize: number, maxFps: number, bitrate: number}} parts.stream px, frames/s, bit/s
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now monotonic, ms
   * @param {() => number} parts.wallClock ms since 1970
   * @param {() => number} parts.bufferedBytes what the socket holds back
   * @param {() => number} parts.unansweredMs how long the oldest heart without an answer waits for it
   * @param {() => number} parts.nextSequence
   * @param {(message: Uint8Array) => void} parts.onFrame
   * @param {() => void} parts.onDrop a picture was dropped
   * @param {() => void} parts.onStill `still` changed
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

  /** Sends nothing, and takes no picture either; the capture stays open. */
  pause() {
    this.#paused = true;
    this.#heldUp = false;
    this.#cancelLook();
  }

  /** Goes on, at once and with a whole picture. */
  resume() {
    this.#paused = false;
    this.#forgive();
    this.sendNow();
  }

  /** Changes what is given of the running stream; another size or codec shows at once, also on a still screen. */
  tune(stream) {
    const before = this.#stream;
    this.#stream = { ...before, ...stream };
    this.#forgive();
    this.#wanted = this.#wanted || this.#stream.maxSize !== before.maxSize || this.#stream.codec !== before.codec;
    this.#look();
  }

  /** Sends the newest picture whole and at once, changed or not. */
  sendNow() {
    this.#wanted = true;
    this.#look();
  }

  /** Frames and bytes a second, over the last two seconds. */
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
      // Its turn is over as if it had been sent; else more would be counted than the rate would ever have sent.
      this.#heldUp = false;
      this.#dueAt = Math.max(this.#dueAt + this.#gapMs(), this.#now());
      this.#onDrop();
    }
    this.#fresh = true;
    this.#setStill(false);
    this.#look();
  }

  /** Sends what is to be sent, if it may go now; else comes back when it may. */
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
      // Of a pause, the whole picture that ends it takes this one's place.
      return;
    }
    if (frame === null) {
      // It is still to be sent: on a screen that stands still now, no other one comes.
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
      // What was shared may go away while its picture is taken; if it does not, the next look tries again.
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

  /** Pictures and timers jitter by some ms: what came late is made up for, yet never by more than half a gap. */
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

  /** How far it may run ahead of the bitrate: half a gap keeps a JPEG that just fits from waiting for the next one. */
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

import { screen } from './protocol.js';
import { TOLD, wantsClick, whyNot } from './refusals.js';

/** The time limit from the person's consent to the first picture, in ms. After that, sharing fails. */
const FIRST_PICTURE_MS = 10_000;

/**
 * Screen sharing, from an operator's command to the end of the stream.
 *
 * ```
 *          open_screen                 the first picture
 *   off ────────────────▶ asking ───────────────────────────▶ live
 *    ▲                     │ │ └─ the person refuses ─▶ denied │ ▲
 *    │                     │ └─ cannot, no picture ───▶ failed │ │ pause_screen, and back by resume_screen
 *    │                     │                                   │ ▼ or open_screen, without asking the person
 *    │  stop_screen,       │      stop_screen, link lost,      │ paused
 *    │  link lost          │      the person ends it           │ │
 *    └─────────────────────┴───────────────────────────────────┴─┘
 * ```
 *
 * `denied` and `failed` last until the next open_screen, which asks again, or until the connection is lost.
 *
 * `asking` has three steps: `card` (the page asks), `choosing` (the browser asks what to share) and `starting` (waiting
 * for the first picture). When the person allowed the page not to ask, `asking` starts with `choosing`, and goes to
 * `card` when the browser needs a click first.
 *
 * Every open_screen is answered with its result, including those that arrive while an earlier one is still being asked.
 */
export class Screen {
  #say;
  #sendFrame;
  #openCapture;
  #createPump;
  #obstacle;
  #encodes;
  #timers;
  #consent;
  #onChange;

  #state = 'off';
  #step = null;
  #why = null;
  #fromUser = null;
  #stream = null;
  /** The ids of the unanswered open_screen commands; undefined for a command without an id. */
  #askedIds = [];
  /** The identity of the current question. A capture that the browser delivers for an earlier question is closed. */
  #asking = null;
  #pump = null;
  #cancelFirstPicture = () => {};

  /** The pictures sent since sharing began, and those dropped because the network or the encoder was behind. */
  sentFrames = 0;
  droppedFrames = 0;

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say sends a text message to the server
   * @param {(message: Uint8Array) => void} parts.sendFrame
   * @param {(onEnded: () => void) => Promise<import('./pump.js').Capture>} parts.openCapture
   * @param {(parts: object) => import('./pump.js').Pump} parts.createPump
   * @param {null | string} parts.obstacle why this browser cannot share, a key of the page's texts; null when it can
   * @param {(codec: string) => boolean} parts.encodes whether this browser can encode a codec; otherwise JPEG is sent
   * @param {import('./consent.js').Consent} parts.consent
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => void} parts.onChange called after each change of the public state of this class
   */
  constructor({ say, sendFrame, openCapture, createPump, obstacle, encodes, consent, timers, onChange }) {
    this.#say = say;
    this.#sendFrame = sendFrame;
    this.#openCapture = openCapture;
    this.#createPump = createPump;
    this.#obstacle = obstacle;
    this.#encodes = encodes;
    this.#consent = consent;
    this.#timers = timers;
    this.#onChange = onChange;
  }

  /** @returns {'off'|'asking'|'live'|'paused'|'denied'|'failed'} */
  get state() {
    return this.#state;
  }

  /** @returns {null|'card'|'choosing'|'starting'} the step within `asking`; null in other states */
  get step() {
    return this.#step;
  }

  /** Why sharing was denied or failed: a key of the page's texts, or null. */
  get why() {
    return this.#why;
  }

  /** The operator who asks or watches, or null when the server did not name one. */
  get fromUser() {
    return this.#fromUser;
  }

  /** Whether the page may share without its own question. */
  get consentGiven() {
    return this.#consent.given;
  }

  /** Why this browser can never share, or null. */
  get obstacle() {
    return this.#obstacle;
  }

  /** @returns {null | {width: number, height: number, framesPerSecond: number, bytesPerSecond: number}} */
  get traffic() {
    return this.#pump?.size ? { ...this.#pump.size, ...this.#pump.rate() } : null;
  }

  /** Whether the screen is shared: live, or paused because nobody watches. */
  get shared() {
    return this.#state === 'live' || this.#state === 'paused';
  }

  /** Whether the screen is live and does not change, so that no picture is expected. */
  get still() {
    return this.#state === 'live' && this.#pump.still;
  }

  /** The stream values for a heartbeat; empty while the screen is not shared. */
  get vitals() {
    if (!this.shared) {
      return {};
    }
    const { sentFrames, droppedFrames, still } = this;
    return { sentFrames, droppedFrames, still, encodeMs: Math.round(this.#pump.encodeMs) };
  }

  /** Handles an operator's request to see the screen. */
  open({ id, fromUser, stream: wish }) {
    if (this.#obstacle !== null) {
      this.#askedIds = [id];
      this.#end('failed', this.#obstacle);
      return;
    }
    this.#fromUser = fromUser ?? null;
    const stream = this.#encodes(wish.codec) ? wish : { ...wish, codec: 'jpeg' };
    this.#stream = stream;
    if (this.shared) {
      this.#pump.tune(stream);
      if (this.#state === 'paused') {
        this.#pump.resume();
      } else {
        this.#pump.sendNow();
      }
      this.#state = 'live';
      this.#say(screen('live', id));
    } else {
      this.#askedIds.push(id);
      this.#say(screen('asking', id));
      this.#pump?.tune(stream);
      if (this.#state !== 'asking') {
        this.#state = 'asking';
        this.#step = 'card';
        this.#why = null;
        this.#asking = {};
        if (this.#consent.given) {
          this.#choose({ clicked: false });
        }
      }
    }
    this.#onChange();
  }

  /**
   * Handles the consent of the person at the phone. Call this directly from the click handler.
   *
   * @param {{always?: boolean}} [consent] always when the page need not ask again; stored once the browser has
   *     delivered the screen
   */
  allow({ always = false } = {}) {
    if (this.#step === 'card') {
      this.#choose({ clicked: true, always });
    }
  }

  /** Makes the page ask the person at the phone again from now on. */
  askAgain() {
    this.#consent.takeBack();
    this.#onChange();
  }

  /** Handles the refusal of the person at the phone. */
  refuse() {
    if (this.#state === 'asking') {
      this.#end('denied', 'refused');
    }
  }

  /** Ends sharing, because the person at the phone wants it. */
  endHere() {
    if (this.shared) {
      this.#end('off', null, screen('off'));
    }
  }

  /** Ends sharing or asking, because an operator wants it. */
  stop({ id }) {
    this.#end('off', null, screen('off', id));
  }

  /** Changes the stream's settings, as an operator asked. */
  tune(stream) {
    this.#stream = { ...this.#stream, ...stream };
    this.#pump?.tune(stream);
  }

  /** Pauses, because nobody watches. The person's consent stays valid. */
  pause() {
    if (this.#state === 'live') {
      this.#state = 'paused';
      this.#pump.pause();
      this.#say(screen('paused'));
      this.#onChange();
    }
  }

  /** Resumes, because somebody watches again. */
  resume() {
    if (this.#state === 'paused') {
      this.#state = 'live';
      this.#say(screen('live'));
      this.#pump.resume();
      this.#onChange();
    }
  }

  /** Sends a key frame now, because an operator needs one. */
  keyFrame() {
    if (this.#state === 'live') {
      this.#pump.sendNow();
    }
  }

  /**
   * Ends sharing or asking, because the connection is lost. Nobody can watch any more, and no command can be answered.
   */
  linkLost() {
    this.#askedIds = [];
    if (this.#state !== 'off') {
      this.#end('off', null);
    }
  }

  async #choose({ clicked, always = false }) {
    const asking = this.#asking;
    this.#step = 'choosing';
    this.#onChange();
    try {
      const capture = await this.#openCapture(() => this.#ended(asking));
      if (this.#asking !== asking) {
        capture.stop();
        return;
      }
      if (always) {
        this.#consent.give();
      }
      this.#startPump(capture);
    } catch (problem) {
      if (this.#asking !== asking) {
        return;
      }
      if (!clicked && wantsClick(problem)) {
        this.#step = 'card';
        this.#onChange();
      } else {
        this.#giveUp(problem);
      }
    }
  }

  #startPump(capture) {
    this.#step = 'starting';
    this.sentFrames = 0;
    this.droppedFrames = 0;
    this.#pump = this.#createPump({
      capture,
      stream: this.#stream,
      onFrame: (message) => this.#frame(message),
      onDrop: () => {
        this.droppedFrames += 1;
      },
      onStill: () => this.#onChange(),
    });
    this.#cancelFirstPicture = this.#timers.after(FIRST_PICTURE_MS, () => this.#end('failed', 'noPicture'));
    this.#pump.start();
    this.#onChange();
  }

  #frame(message) {
    this.sentFrames += 1;
    if (this.#state === 'asking') {
      this.#cancelFirstPicture();
      this.#state = 'live';
      this.#step = null;
      this.#answer();
      this.#onChange();
    }
    this.#sendFrame(message);
  }

  /** Handles that sharing was ended in the browser's own bar, or that the shared window was closed. */
  #ended(asking) {
    if (this.#asking !== asking) {
      return;
    }
    if (this.shared) {
      this.endHere();
    } else {
      this.#end('denied', 'ended');
    }
  }

  #giveUp(problem) {
    const why = whyNot(problem);
    if (why === 'broken') {
      console.error('The screen could not be recorded.', problem);
    }
    this.#end(why === 'refused' ? 'denied' : 'failed', why);
  }

  #end(state, why, lastWord) {
    this.#cancelFirstPicture();
    this.#pump?.stop();
    this.#pump = null;
    this.#asking = null;
    this.#state = state;
    this.#step = null;
    this.#why = why;
    this.#answer();
    if (lastWord !== undefined) {
      this.#say(lastWord);
    }
    this.#onChange();
  }

  /** Answers every waiting command with the present state. */
  #answer() {
    const ids = this.#askedIds;
    this.#askedIds = [];
    ids.forEach((id) => this.#say(screen(this.#state, id, TOLD[this.#why])));
  }
}

import { screen } from './protocol.js';
import { TOLD, wantsClick, whyNot } from './refusals.js';

/** From the person's consent to the first picture, in ms; longer than that, and something is wrong. */
const FIRST_PICTURE_MS = 10_000;

/**
 * Sharing the screen, from an operator's command to the pictures and back.
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
 * `denied` and `failed` rest until the next open_screen, which asks again, or until the link is lost.
 * `asking` has three steps: `card` (the page asks), `choosing` (the browser asks what to share) and `starting` (waiting
 * for a picture). Where the person said that the page need not ask, it begins with `choosing`, and comes back to `card`
 * when the browser wants a click first. Every open_screen is answered with what became of it, also those that arrive while another one is
 * being asked about.
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
  /** Ids of the open_screen commands not yet answered; undefined for one that came without. */
  #askedIds = [];
  /** Told from earlier ones by identity: what the browser hands out after all for one that was given up is closed. */
  #asking = null;
  #pump = null;
  #cancelFirstPicture = () => {};

  /** Pictures sent since the sharing began, and those not sent because the network or the encoder was behind. */
  sentFrames = 0;
  droppedFrames = 0;

  /**
   * @param {object} parts
   * @param {(message: string) => void} parts.say
   * @param {(message: Uint8Array) => void} parts.sendFrame
   * @param {(onEnded: () => void) => Promise<import('./pump.js').Capture>} parts.openCapture
   * @param {(parts: object) => import('./pump.js').Pump} parts.createPump
   * @param {null | 'insecure' | 'unsupported'} parts.obstacle why this browser cannot share, null when it can
   * @param {(codec: string) => boolean} parts.encodes what this browser can encode; anything else goes as JPEG
   * @param {import('./consent.js').Consent} parts.consent
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => void} parts.onChange after each change of what this class shows
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

  /** @returns {null|'card'|'choosing'|'starting'} where the asking stands */
  get step() {
    return this.#step;
  }

  /** Why it is denied or failed: a key of the page's words, or null. */
  get why() {
    return this.#why;
  }

  /** The operator who asks or watches, or null when the server did not say. */
  get fromUser() {
    return this.#fromUser;
  }

  /** Whether the page may share without a question of its own. */
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

  /** Whether the screen is shared, be it that pictures go out or that nobody watches. */
  get shared() {
    return this.#state === 'live' || this.#state === 'paused';
  }

  /** Whether it is live and nothing on the screen moves, so that no picture is to be expected. */
  get still() {
    return this.#state === 'live' && this.#pump.still;
  }

  /** What a heart tells of the stream; nothing while there is none. */
  get vitals() {
    if (!this.shared) {
      return {};
    }
    const { sentFrames, droppedFrames, still } = this;
    return { sentFrames, droppedFrames, still, encodeMs: Math.round(this.#pump.encodeMs) };
  }

  /** An operator asks to see the screen. */
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
   * The person at the phone allows it: call straight from the click.
   *
   * @param {{always?: boolean}} [consent] always when the page need not ask again; it counts once the browser has handed
   *     out the screen
   */
  allow({ always = false } = {}) {
    if (this.#step === 'card') {
      this.#choose({ clicked: true, always });
    }
  }

  /** The person at the phone wants to be asked again from now on. */
  askAgain() {
    this.#consent.takeBack();
    this.#onChange();
  }

  /** The person at the phone refuses. */
  refuse() {
    if (this.#state === 'asking') {
      this.#end('denied', 'refused');
    }
  }

  /** The person at the phone ends the sharing. */
  endHere() {
    if (this.shared) {
      this.#end('off', null, screen('off'));
    }
  }

  /** An operator ends the sharing or the asking. */
  stop({ id }) {
    this.#end('off', null, screen('off', id));
  }

  /** An operator changes the running stream. */
  tune(stream) {
    this.#stream = { ...this.#stream, ...stream };
    this.#pump?.tune(stream);
  }

  /** Nobody watches: nothing is sent until somebody does, and what the person allowed stays allowed. */
  pause() {
    if (this.#state === 'live') {
      this.#state = 'paused';
      this.#pump.pause();
      this.#say(screen('paused'));
      this.#onChange();
    }
  }

  /** Somebody watches again. */
  resume() {
    if (this.#state === 'paused') {
      this.#state = 'live';
      this.#say(screen('live'));
      this.#pump.resume();
      this.#onChange();
    }
  }

  /** An operator needs a whole picture now. */
  keyFrame() {
    if (this.#state === 'live') {
      this.#pump.sendNow();
    }
  }

  /** The link is gone: nobody can see anything any more, and nobody is left to answer. */
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

  /** The browser's own bar ended it, or the shared window was closed. */
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

  /** Tells every command that waits for an answer what came of it. */
  #answer() {
    const ids = this.#askedIds;
    this.#askedIds = [];
    ids.forEach((id) => this.#say(screen(this.#state, id, TOLD[this.#why])));
  }
}

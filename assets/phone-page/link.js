import { guarded } from './guard.js';
import { NoAnswerError } from './locate.js';
import { readMessage } from './protocol.js';

const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 30_000;
/** After this many heartbeat intervals without a message from the server, the connection counts as lost. */
const SILENT_INTERVALS = 2.5;

/** Close codes after which an automatic retry would do harm or could never succeed. */
const FINAL_CODES = new Map([
  [1008, 'badId'],
  [4403, 'notAllowed'],
]);
const NOT_PROVEN_CODE = 4401;
const REPLACED_CODE = 4409;
const DISCONNECTED_CODE = 4410;
const PASSING_CODES = new Map([
  [1001, 'goingAway'],
  [1013, 'overloaded'],
  [4408, 'heartLost'],
]);

/**
 * The pause before the next try: a random time from 0 to a limit that doubles with each failure. The randomness spreads
 * out the phones that lost the server at the same moment.
 *
 * @param {number} failures in a row, from 1
 * @param {number} random from 0 to below 1
 * @returns {number} ms
 */
export function backOffMs(failures, random) {
  return random * Math.min(FIRST_BACK_OFF_MS * 2 ** (failures - 1), LONGEST_BACK_OFF_MS);
}

/**
 * The connection to the server: connects, detects a lost connection, and reconnects.
 *
 * ```
 *          start              `open` heard
 *   idle ────────▶ connecting ────────────▶ online
 *                    │  ▲                     │
 *   closed, silence  │  │ time is up, tryNow  │ closed, silence
 *                    ▼  │                     │
 *                   waiting ◀─────────────────┘
 *
 *   connecting ── `open` with `waiting` heard ──▶ knocking ── `open` heard ──▶ online
 *   connected ── closed with 1008, 4401 or 4403 ──▶ refused ──┐
 *   connected ── closed with 4410 ────────────▶ disconnected ─┤
 *   connected ── closed with 4409 ────────────────▶ replaced ─┴─ connectHere ──▶ connecting
 *   any ── stop ──▶ idle
 * ```
 *
 * `connected` is connecting, knocking or online. While it is knocking, an operator has not let the page in yet. Then the
 * page says only what it is and that it is there.
 *
 * In `replaced`, `refused` and `disconnected` the page waits for its user. Otherwise two pages with one id would
 * replace each other for ever, and a page that an operator disconnected would reconnect at once.
 */
export class Link {
  #locate;
  #openSocket;
  #pairing;
  #timers;
  #now;
  #random;
  #listener;

  #state = { name: 'idle' };
  #id = '';
  #url = null;
  #failures = 0;
  /** The current try or connection. Events of earlier ones are ignored. */
  #attempt = null;
  #cancelRetry = () => {};

  /**
   * @param {object} parts
   * @param {(id: string) => Promise<{url: string, heartMs: number}>} parts.locate finds the server's address; rejected
   *     with NoAnswerError when the server does not answer
   * @param {(url: string, protocols: string[]) => WebSocket} parts.openSocket may throw
   * @param {import('./pairing.js').Pairing} parts.pairing what to present to the server
   * @param {import('./timers.js').Timers} parts.timers
   * @param {() => number} parts.now monotonic, ms
   * @param {() => number} parts.random from 0 to below 1
   * @param {{onState: Function, onOpen: Function, onLost: Function, onMessage: Function}} parts.listener onState() at
   *     each change of `state`, onOpen({heartMs}) once in each connection, onLost() when that ends,
   *     onMessage(message); an exception of the listener does not affect the connection
   */
  constructor({ locate, openSocket, pairing, timers, now, random, listener }) {
    this.#locate = locate;
    this.#openSocket = openSocket;
    this.#pairing = pairing;
    this.#timers = timers;
    this.#now = now;
    this.#random = random;
    this.#listener = listener;
  }

  /**
   * What the page knows about its connection: why it is not online, the server's close code with its reason or the
   * error's message, the time of the next try in ms of now(), and the number that the operator also sees.
   *
   * @returns {{name: 'idle'|'connecting'|'knocking'|'online'|'waiting'|'replaced'|'refused'|'disconnected', why?:
   *     string, code?: number, reason?: string, retryAt?: number, number?: string}}
   */
  get state() {
    return this.#state;
  }

  /** The address of the last try, or null before the first try. */
  get url() {
    return this.#url;
  }

  /** The time of the last message from the server, in ms of now(), or null. */
  get heardAt() {
    return this.#attempt?.heardAt ?? null;
  }

  /** The number of bytes that the socket has not yet passed to the network. */
  get bufferedBytes() {
    return this.#attempt?.socket?.bufferedAmount ?? 0;
  }

  /** Connects under this id, and closes an earlier connection. */
  start(id) {
    this.stop();
    this.#id = id;
    this.#failures = 0;
    this.#connect();
  }

  /** Closes the connection and does not reconnect. */
  stop() {
    this.#leave();
    this.#enter({ name: 'idle' });
  }

  /** Starts the next try at once, when the link is waiting for it. */
  tryNow() {
    if (this.#state.name === 'waiting') {
      this.#connect();
    }
  }

  /**
   * Reconnects after another page took over the id, after the server refused, or after an operator disconnected this
   * page.
   */
  connectHere() {
    if (['replaced', 'refused', 'disconnected'].includes(this.#state.name)) {
      this.#failures = 0;
      this.#connect();
    }
  }

  /** Sends a text or binary message. Messages are dropped while not online; the protocol allows this. */
  send(message) {
    if (this.#state.name === 'online') {
      this.#attempt.socket.send(message);
    }
  }

  /** Sends a greeting or a heartbeat. A page that waits to be let in sends these, too. */
  sendPresence(message) {
    if (isOpen(this.#state)) {
      this.#attempt.socket.send(message);
    }
  }

  #connect() {
    this.#leave();
    const attempt = {
      socket: null, opened: false, heartMs: null, heardAt: null, presents: null, cancelWatch: () => {},
    };
    this.#attempt = attempt;
    this.#enter({ name: 'connecting' });
    this.#locate(this.#id).then(
      ({ url, heartMs }) => {
        if (this.#attempt === attempt) {
          this.#url = url;
          attempt.heartMs = heartMs;
          this.#open(attempt, url);
        }
      },
    ).catch((problem) => this.#fail(attempt, whyNot(problem)));
  }

  #open(attempt, url) {
    const { protocols, presents } = this.#pairing.offer(this.#id);
    attempt.presents = presents;
    const socket = this.#openSocket(url, protocols);
    attempt.socket = socket;
    attempt.quietSince = this.#now();
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      attempt.opened = true;
    };
    socket.onmessage = ({ data }) => this.#hear(attempt, data);
    socket.onclose = ({ code, reason }) => this.#closed(attempt, code, reason);
    this.#watch(attempt);
  }

  #hear(attempt, data) {
    if (this.#attempt !== attempt) {
      return;
    }
    attempt.heardAt = this.#now();
    attempt.quietSince = attempt.heardAt;
    const message = typeof data === 'string' ? readMessage(data) : { kind: 'unknown' };
    if (message.kind === 'knocking') {
      if (this.#state.name === 'connecting') {
        this.#enter({ name: 'knocking', number: message.number });
        this.#notify(() => this.#listener.onOpen({ heartMs: attempt.heartMs }));
      }
      return;
    }
    if (message.kind === 'open' && ['connecting', 'knocking'].includes(this.#state.name)) {
      if (attempt.presents === 'code') {
        this.#pairing.codeAnswered();
      }
      const wasLetIn = this.#state.name === 'knocking';
      this.#enter({ name: 'online' });
      if (!wasLetIn) { // otherwise the page has said what it is, and the server has stored that
        this.#notify(() => this.#listener.onOpen({ heartMs: attempt.heartMs }));
      }
      return;
    }
    if (message.kind === 'token') {
      if (this.#pairing.keep(this.#id, message.token)) {
        attempt.presents = 'token';
        this.#notify(() => this.#listener.onState());
      }
      return;
    }
    if (message.kind === 'heart') {
      // Not earlier: a server that accepts and at once closes each connection would otherwise get retries without a
      // backoff.
      this.#failures = 0;
    }
    this.#notify(() => this.#listener.onMessage(message));
  }

  /** Runs one timer that checks again when the silence could be too long, instead of a new timer after each message. */
  #watch(attempt) {
    const longest = SILENT_INTERVALS * attempt.heartMs;
    const left = attempt.quietSince + longest - this.#now();
    if (left <= 0) {
      this.#fail(attempt, { why: isOpen(this.#state) ? 'silent' : 'unreachable' });
      return;
    }
    attempt.cancelWatch = this.#timers.after(left, () => this.#watch(attempt));
  }

  #closed(attempt, code, reason) {
    if (this.#attempt !== attempt) {
      return;
    }
    if (code === REPLACED_CODE) {
      this.#rest('replaced', { why: 'replaced', code, reason });
    } else if (code === DISCONNECTED_CODE) {
      this.#rest('disconnected', { why: 'disconnected', code, reason });
    } else if (code === NOT_PROVEN_CODE) {
      this.#rest('refused', { why: this.#whyNotProven(attempt), code, reason });
    } else if (FINAL_CODES.has(code)) {
      this.#rest('refused', { why: FINAL_CODES.get(code), code, reason });
    } else {
      this.#fail(attempt, { why: PASSING_CODES.get(code) ?? this.#whyClosed(attempt), code, reason });
    }
  }

  /** What was refused is not presented again: a code is used up, and a token was revoked or is not of this server. */
  #whyNotProven({ presents }) {
    switch (presents) {
      case 'code':
        this.#pairing.codeAnswered();
        return 'codeRefused';
      case 'token':
        this.#pairing.forget(this.#id);
        return 'tokenRefused';
      default:
        return 'noCredential';
    }
  }

  /** The server has told the page its settings before, so a socket that never opened was not refused by silence. */
  #whyClosed(attempt) {
    if (isOpen(this.#state)) {
      return 'broken';
    }
    return attempt.opened ? 'unreachable' : 'notOpened';
  }

  #rest(name, details) {
    this.#leave();
    this.#enter({ name, ...details });
  }

  #fail(attempt, details) {
    if (this.#attempt !== attempt) {
      return;
    }
    this.#leave();
    this.#failures += 1;
    const pause = backOffMs(this.#failures, this.#random());
    this.#cancelRetry = this.#timers.after(pause, () => this.#connect());
    this.#enter({ name: 'waiting', ...details, retryAt: this.#now() + pause });
  }

  /**
   * Ends the current try or connection. A dead socket may report its close only minutes later, so this does not wait
   * for it.
   */
  #leave() {
    this.#cancelRetry();
    this.#cancelRetry = () => {};
    const attempt = this.#attempt;
    this.#attempt = null;
    if (attempt !== null) {
      attempt.cancelWatch();
      attempt.socket?.close();
    }
  }

  #enter(state) {
    const wasOpen = isOpen(this.#state);
    this.#state = state;
    if (wasOpen && !isOpen(state)) {
      this.#notify(() => this.#listener.onLost());
    }
    this.#notify(() => this.#listener.onState());
  }

  #notify(call) {
    guarded('follow its connection', call);
  }
}

function isOpen({ name }) {
  return name === 'online' || name === 'knocking';
}

/**
 * Classifies a problem. Only NoAnswerError means that the server does not answer; other errors come from the page or
 * browser.
 */
function whyNot(problem) {
  return problem instanceof NoAnswerError ? { why: 'unreachable' } : { why: 'fault', reason: problem.message };
}

/**
 * The phone's side of the GoLink wire protocol, version 1: builds the phone's messages and reads the server's messages.
 * It uses no DOM, no clock and no socket.
 */

export const PROTOCOL_VERSION = 1;
export const APP_NAME = 'GoLink page 1';

/** The number of bytes before the payload of a screen frame. */
export const FRAME_HEADER_BYTES = 20;

/** The maximum size of a whole frame message in bytes. The server closes a connection that sends a larger one. */
export const MAX_FRAME_MESSAGE_BYTES = 2 * 1024 * 1024;

const FRAME_VERSION = 1;
const CODECS = new Map([['jpeg', 1], ['h264', 2]]);
const KEY_FRAME_FLAG = 1;
/** Browsers capture the screen upright, so the rotation is always 0. */
const UPRIGHT = 0;

/** The levels of an operator's message, the least urgent first. */
const LEVELS = Object.freeze(['info', 'warning', 'urgent']);

/** The values for fields that a command leaves out: sizes in px, rate in frames/s, bitrate in bit/s. */
const DEFAULT_STREAM = Object.freeze({ codec: 'jpeg', maxSize: 1280, maxFps: 10, bitrate: 4_000_000 });

/**
 * The greeting, sent once after `open`.
 *
 * @param {{model: string, os: string, width: number, height: number, heartMs: number, codecs: string[], canShare:
 *     boolean, input?: string[], labels?: string[]}} phone width and height of the screen in px, heartMs the heartbeat
 *     interval in ms, codecs those that the browser can encode, input the kinds of input that the page can carry out
 * @returns {string}
 */
export function hello({ model, os, width, height, heartMs, codecs, canShare, input, labels }) {
  return JSON.stringify({
    event: 'hello',
    protocol: PROTOCOL_VERSION,
    model,
    os,
    app: APP_NAME,
    width,
    height,
    heart_ms: heartMs,
    codecs,
    can_share: canShare,
    can_input: false,
    can_notice: true,
    can_locate: true,
    can_pause: canShare,
    input: input?.length ? input : undefined,
    labels: labels?.length ? labels : undefined,
  });
}

/**
 * A heartbeat. It carries the whole state, so that losing one does no harm. Unknown values are left out.
 *
 * @param {{battery?: number, charging?: boolean, network?: string, temperatureC?: number, sharing?: string,
 *     sentFrames?: number, droppedFrames?: number, still?: boolean, encodeMs?: number, clockMs?: number}} state battery
 *     in percent; temperature in °C; frames since sharing began; still when the screen does not change; encodeMs the
 *     time from capture to sending; clockMs the wall clock in ms since 1970
 * @returns {string}
 */
export function heart({
  battery, charging, network, temperatureC, sharing, sentFrames, droppedFrames, still, encodeMs, clockMs,
} = {}) {
  return JSON.stringify({
    event: 'heart',
    battery,
    charging,
    network,
    temperature_c: temperatureC,
    sharing,
    sent_frames: sentFrames,
    dropped_frames: droppedFrames,
    still,
    encode_ms: encodeMs,
    clock_ms: clockMs,
  });
}

/**
 * The result of a sharing command. Without an id, it reports that sharing was paused, resumed, or ended by the person
 * at the phone.
 *
 * @param {'asking'|'live'|'paused'|'off'|'denied'|'failed'} state
 * @param {string} [id] of the command
 * @param {string} [msg] the reason, as text for the operator
 * @returns {string}
 */
export function screen(state, id, msg) {
  return JSON.stringify({ event: 'screen', state, id, msg });
}

/**
 * Whether the message with this id was shown to the user.
 *
 * @param {'shown'|'failed'} state
 * @param {string} id of the message
 * @param {string} [msg] the reason for `failed`, as text for the operator
 * @returns {string}
 */
export function notice(state, id, msg) {
  return JSON.stringify({ event: 'notice', state, id, msg });
}

/**
 * Whether this phone rings or shows its name, for the command with this id.
 *
 * @param {'shown'|'failed'} state
 * @param {string} id of the command
 * @param {string} [msg] the reason for `failed`, as text for the operator
 * @returns {string}
 */
export function locate(state, id, msg) {
  return JSON.stringify({ event: 'locate', state, id, msg });
}

/**
 * What came of the gesture with this id.
 *
 * @param {{id: string, outcome: 'done'|'refused', reason?: string, msg?: string}} answer reason a word of the protocol,
 *     msg the reason as text for the operator
 * @returns {string}
 */
export function inputDone({ id, outcome, reason, msg }) {
  return JSON.stringify({ event: 'input_done', id, outcome, reason, msg });
}

/**
 * One encoded picture as a binary message of the protocol.
 *
 * @param {{codec: 'h264'|'jpeg', key: boolean, sequence: number, capturedAtUs: bigint, width: number, height: number,
 *     payload: Uint8Array, rotation?: number}} frame key when the frame can be decoded without any other; capturedAtUs
 *     in µs since 1970; width and height of the picture in px; rotation in quarter turns clockwise
 * @returns {Uint8Array}
 */
export function frameMessage({ codec, key, sequence, capturedAtUs, width, height, payload, rotation = UPRIGHT }) {
  const message = new Uint8Array(FRAME_HEADER_BYTES + payload.length);
  const header = new DataView(message.buffer);
  header.setUint8(0, FRAME_VERSION);
  header.setUint8(1, CODECS.get(codec));
  header.setUint8(2, key ? KEY_FRAME_FLAG : 0);
  header.setUint8(3, rotation);
  header.setUint32(4, sequence);
  header.setBigUint64(8, capturedAtUs);
  header.setUint16(16, width);
  header.setUint16(18, height);
  message.set(payload, FRAME_HEADER_BYTES);
  return message;
}

/**
 * Reads one text message of the server.
 *
 * `kind` is one of `open`, `knocking` (an `open` that says that an operator must let this phone in first), `token`,
 * `heart`, `not-understood` (the server did not know the phone's event), `open-screen`, `stop-screen`, `notice`, `locate`,
 * `tune-screen`, `key-frame`, `pause-screen`, `resume-screen`, `input`, `control`, `error`, `unknown` (an event of a newer
 * server; ignore it) and `malformed`.
 *
 * @param {string} text
 * @returns {{kind: string, id?: string, fromUser?: string, msg?: string, stream?: object, text?: string, level?:
 *     string, event?: string, number?: string, token?: string, seq?: number, steps?: object[], begun?: boolean}}
 */
export function readMessage(text) {
  const message = parseObject(text);
  if (message === null || typeof message.event !== 'string') {
    return { kind: 'malformed' };
  }
  switch (message.event) {
    case 'open':
      return message.waiting === true ? { kind: 'knocking', number: textOf(message.number) } : { kind: 'open' };
    case 'token':
      return { kind: 'token', token: textOf(message.token) };
    case 'heart':
      // The server answers an unknown event with a `heart` from "system". This is not the answer to a heartbeat.
      return message.fromuserId === 'system' ? { kind: 'not-understood', msg: textOf(message.msg) } : { kind: 'heart' };
    case 'open_screen':
      return {
        kind: 'open-screen',
        ...commandOf(message),
        stream: { ...DEFAULT_STREAM, ...codecOf(message), ...streamOf(message) },
      };
    case 'stop_screen':
      return { kind: 'stop-screen', ...commandOf(message) };
    case 'notice':
      return { kind: 'notice', ...commandOf(message), text: textOf(message.text) ?? '', level: levelOf(message) };
    case 'locate':
      return { kind: 'locate', ...commandOf(message) };
    case 'tune_screen':
      return { kind: 'tune-screen', stream: streamOf(message) };
    case 'key_frame':
      return { kind: 'key-frame' };
    case 'pause_screen':
      return { kind: 'pause-screen' };
    case 'resume_screen':
      return { kind: 'resume-screen' };
    case 'input':
      return { kind: 'input', ...commandOf(message), seq: message.seq, steps: stepsOf(message) };
    case 'control':
      return { kind: 'control', fromUser: textOf(message.fromUser), begun: message.state === 'begun' };
    case 'error':
      return { kind: 'error', msg: textOf(message.msg) };
    default:
      return { kind: 'unknown', event: message.event };
  }
}

function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function commandOf(message) {
  return { id: textOf(message.id), fromUser: textOf(message.fromUser) };
}

/** A message with an unknown level (from a newer server) is shown as `info`, because that is better than not at all. */
function levelOf({ level }) {
  return LEVELS.includes(level) ? level : 'info';
}

/** The valid values of the message. Others are left out: a size of 0 or a rate of -1 would silently stop the stream. */
function streamOf(message) {
  const stream = {};
  if (message.max_size >= 16) {
    stream.maxSize = Math.min(Math.floor(message.max_size), 4096);
  }
  if (message.max_fps > 0) {
    stream.maxFps = Math.min(message.max_fps, 60);
  }
  if (message.bitrate > 0) {
    stream.bitrate = message.bitrate;
  }
  return stream;
}

/** The codec of the message, or nothing when this page does not know it. */
function codecOf({ codec }) {
  return CODECS.has(codec) ? { codec } : {};
}

/** The steps of a gesture. What is no step counts as one that this page can't carry out. */
function stepsOf(message) {
  return Array.isArray(message.do) ? message.do.map((step) => (typeof step === 'object' && step !== null ? step : {})) : [{}];
}

function textOf(value) {
  return typeof value === 'string' ? value : undefined;
}

import { canEncodeAvc } from './avc.js';
import { openCapture, sharingObstacle } from './capture.js';
import { askBattery, askDevice, networkOf } from './device.js';
import { Heart } from './heart.js';
import { firstId, idProblem, randomId, rememberId, tidyId } from './identity.js';
import { Link } from './link.js';
import { Notices } from './notices.js';
import * as protocol from './protocol.js';
import { Pump } from './pump.js';
import { Screen } from './screen.js';
import { workerTimers } from './timers.js';
import { View } from './view.js';
import { wordsFor } from './words.js';

/** Puts the parts together: what each of them does stands in its own file. */

/** How often ages and rates on the page are told anew, in ms. */
const REFRESH_MS = 1_000;
const SERVER_ANSWER_MS = 10_000;

const now = () => performance.now();
const random = Math.random;
const timers = workerTimers(new Worker('/phone/ticker-worker.js'));
const query = new URLSearchParams(location.search);
/** The getter of localStorage itself throws where the browser forbids keeping anything. */
const storage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
};

const [device, readBattery, encodesH264] = await Promise.all([
  askDevice(navigator), askBattery(navigator), canEncodeAvc(window),
]);
const codecs = encodesH264 ? ['h264', 'jpeg'] : ['jpeg'];
let id = firstId({ query, storage, random });
let heartMs = 0;
let sequence = 0;
let toldSharing = null;
let wasStill = false;

const link = new Link({
  locate,
  openSocket: (url) => new WebSocket(url),
  timers,
  now,
  random,
  listener: {
    onState: () => refresh(),
    onOnline: (server) => greet(server),
    onLost: () => {
      heart.stop();
      screen.linkLost();
    },
    onMessage: (message) => obey(message),
  },
});

const heart = new Heart({
  timers,
  now,
  random,
  say: () => {
    toldSharing = screen.state;
    link.send(protocol.heart({
      ...readBattery(),
      network: networkOf(navigator),
      sharing: screen.state,
      ...screen.vitals,
      clockMs: Date.now(),
    }));
  },
});

const screen = new Screen({
  say: (message) => link.send(message),
  sendFrame: (message) => link.send(message),
  openCapture: (onEnded) => openCapture(timers, onEnded),
  createPump: (parts) => new Pump({
    ...parts,
    timers,
    now,
    wallClock: Date.now,
    bufferedBytes: () => link.bufferedBytes,
    unansweredMs: () => heart.unansweredMs,
    nextSequence: () => sequence++,
  }),
  obstacle: sharingObstacle(window),
  codecs,
  timers,
  onChange: () => {
    // That a screen moves again is told by its pictures; that it is still, by nothing else in time.
    const becameStill = screen.still && !wasStill;
    wasStill = screen.still;
    if (screen.state !== toldSharing || becameStill) {
      heart.beat();
    }
    refresh();
  },
});

const notices = new Notices({
  say: (message) => link.send(message),
  isVisible: () => document.visibilityState === 'visible',
  wallClock: Date.now,
  onChange: () => refresh(),
});

const view = new View(document, wordsFor(navigator.languages), {
  tryNow: () => link.tryNow(),
  connectHere: () => link.connectHere(),
  newId: () => changeId(randomId(random)),
  allow: () => screen.allow(),
  refuse: () => screen.refuse(),
  stopSharing: () => screen.endHere(),
  closeNotice: (key) => notices.close(key),
  changeId: (chosen) => changeId(chosen),
}, (typed) => {
  const tidy = tidyId(typed);
  return { id: tidy, problem: idProblem(tidy) };
});

/** Where the server listens is asked before each try: after a restart it may be elsewhere. */
async function locate(phoneId) {
  const inTime = AbortSignal.timeout(SERVER_ANSWER_MS);
  const answer = await fetch('/phone/server.json', { cache: 'no-store', signal: inTime });
  if (!answer.ok) {
    throw new Error(`/phone/server.json: ${answer.status}`);
  }
  const server = await answer.json();
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return {
    url: `${scheme}://${location.hostname}:${server.ws_port}/goLink/phone/${encodeURIComponent(phoneId)}`,
    heartMs: server.heart_ms,
  };
}

function greet(server) {
  heartMs = server.heartMs;
  link.send(protocol.hello({
    ...device,
    width: Math.round(window.screen.width * devicePixelRatio),
    height: Math.round(window.screen.height * devicePixelRatio),
    heartMs,
    codecs,
    canShare: screen.obstacle === null,
    labels: query.getAll('label'),
  }));
  heart.start(heartMs);
}

function obey(message) {
  switch (message.kind) {
    case 'heart':
      heart.answered();
      refresh();
      break;
    case 'open-screen':
      screen.open(message);
      break;
    case 'stop-screen':
      screen.stop(message);
      break;
    case 'notice':
      notices.show(message);
      break;
    case 'tune-screen':
      screen.tune(message.stream);
      break;
    case 'key-frame':
      screen.keyFrame();
      break;
    case 'pause-screen':
      screen.pause();
      break;
    case 'resume-screen':
      screen.resume();
      break;
    case 'error':
    case 'not-understood':
      console.warn('The server says:', message.msg);
      break;
    default:
      // What a newer server says and this page does not know yet.
      console.info('Not understood:', message);
  }
}

function changeId(chosen) {
  id = chosen;
  rememberId(storage, id);
  if (query.has('id')) {
    query.set('id', id);
    history.replaceState(null, '', `?${query}`);
  }
  link.start(id);
}

function refresh() {
  view.render({
    now: now(),
    id,
    link: link.state,
    url: link.url,
    heartMs,
    heardAt: link.heardAt,
    heart,
    screen,
    notices: notices.list,
    battery: readBattery(),
    network: networkOf(navigator),
    device: device.model,
  });
}

addEventListener('online', () => link.tryNow());
timers.every(REFRESH_MS, refresh);
if (idProblem(id) === null) {
  link.start(id);
} else {
  refresh();
  view.editId(id);
}

import { canEncodeAvc } from './avc.js';
import { openCapture } from './capture.js';
import { commandHandler } from './commands.js';
import { Consent } from './consent.js';
import { ControlView } from './control-view.js';
import { askDevice, describeDevice, followBattery, networkOf } from './device.js';
import { guarded } from './guard.js';
import { Heart } from './heart.js';
import { firstId, idProblem, randomId, rememberId, tidyId } from './identity.js';
import { Input, clipboardOf } from './input.js';
import { Link } from './link.js';
import { locator } from './locate.js';
import { Notices } from './notices.js';
import { secureWays, sharingObstacle, socketAdvice } from './obstacle.js';
import { Pairing, readCode, takeCode, takesTokens } from './pairing.js';
import { PairingView } from './pairing-view.js';
import * as protocol from './protocol.js';
import { Pump } from './pump.js';
import { Ring } from './ring.js';
import { startRinging } from './ring-sound.js';
import { RingView } from './ring-view.js';
import { Screen } from './screen.js';
import { pageTimers, startTimers } from './timers.js';
import { View } from './view.js';
import { wordsFor } from './words.js';

/** Connects the parts of the page. Each part is described in its own file. */

/** The interval between updates of ages and rates on the page, in ms. */
const REFRESH_MS = 1_000;

const now = () => performance.now();
const random = Math.random;
const timers = startTimers(() => new Worker(new URL('ticker-worker.js', import.meta.url)), pageTimers);
const query = new URLSearchParams(location.search);
/** Calls localStorage in each method, because reading `localStorage` throws where the browser forbids storage. */
const storage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

const readBattery = followBattery(navigator);
/** The facts that the browser reports at once. `asked` waits for further facts, with a time limit. */
let device = describeDevice(navigator.userAgent);
let codecs = ['jpeg'];
const asked = Promise.all([askDevice(navigator, timers), canEncodeAvc(window, timers)]).then(([described, encodesH264]) => {
  device = described;
  codecs = encodesH264 ? ['h264', 'jpeg'] : ['jpeg'];
});
let id = firstId({ query, storage, random });
let heartMs = 0;
let sequence = 0;
let toldSharing = null;
let wasStill = false;
/** What the server said last about its certificate; undefined before its first answer. */
let tls;
/** A pairing code of the address that this page must not send without encryption. */
let codeForHttps = null;

const folder = new URL('.', import.meta.url);
const locate = locator({ fetch: (...request) => fetch(...request), timers, folder });
const pairing = new Pairing({ storage, folder, canKeep: takesTokens(location) });

const link = new Link({
  locate: async (phoneId) => {
    const server = await locate(phoneId);
    tls = server.tls;
    return server;
  },
  openSocket: (url, protocols) => new WebSocket(url, protocols),
  pairing,
  timers,
  now,
  random,
  listener: {
    onState: () => refresh(),
    onOpen: (server) => greet(server),
    onLost: () => {
      heart.stop();
      screen.linkLost();
      input.linkLost();
    },
    onMessage: (message) => handle(message),
  },
});

const heart = new Heart({
  timers,
  now,
  random,
  say: () => {
    toldSharing = screen.state;
    // When the state cannot be read, the heartbeat is sent without it.
    const state = guarded('tell its state', () => ({
      ...readBattery(),
      network: networkOf(navigator),
      sharing: screen.state,
      ...screen.vitals,
      clockMs: Date.now(),
    }));
    link.sendPresence(protocol.heart(state));
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
  encodes: (codec) => codecs.includes(codec),
  consent: new Consent(storage),
  timers,
  onChange: () => {
    // When a screen moves again, its frames show it at once; only a heartbeat can report in time that a screen became
    // still.
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
  onChange: () => {
    view.showNotices(notices.list);
    refresh();
  },
});

const input = new Input({
  say: (message) => link.send(message),
  writeClipboard: clipboardOf(window),
  timers,
  wallClock: Date.now,
  onChange: () => controlView.render(input),
});

const words = wordsFor(navigator.languages ?? [navigator.language]);

const ring = new Ring({
  say: (message) => link.send(message),
  isVisible: () => document.visibilityState === 'visible',
  startSound: () => startRinging(window, timers),
  timers,
  onChange: () => ringView.render(ring.wanted, id),
});
const ringView = new RingView(document, words, () => ring.stop());
const controlView = new ControlView(document, words);

const handle = commandHandler({ heart, screen, notices, ring, input, say: (message) => link.send(message), refresh });

const view = new View(document, words, {
  tryNow: () => link.tryNow(),
  connectHere: () => link.connectHere(),
  newId: () => changeId(randomId(random)),
  allow: (consent) => screen.allow(consent),
  refuse: () => screen.refuse(),
  stopSharing: () => screen.endHere(),
  askAgain: () => screen.askAgain(),
  closeNotice: (key) => notices.close(key),
  changeId: (chosen) => changeId(chosen),
}, (typed) => {
  const tidy = tidyId(typed);
  return { id: tidy, problem: idProblem(tidy) };
});

const pairingView = new PairingView(document, words, {
  readCode,
  pair: (code) => {
    pairing.use(code);
    connect();
  },
  forget: () => {
    pairing.forget(id);
    connect();
  },
});

function greet(server) {
  heartMs = server.heartMs;
  guarded('introduce itself', () => link.sendPresence(protocol.hello({
    ...device,
    width: Math.round(window.screen.width * devicePixelRatio),
    height: Math.round(window.screen.height * devicePixelRatio),
    heartMs,
    codecs,
    canShare: screen.obstacle === null,
    input: input.kinds,
    labels: query.getAll('label'),
  })));
  heart.start(heartMs);
}

function changeId(chosen) {
  id = chosen;
  rememberId(storage, id);
  connect();
  if (query.has('id')) {
    query.set('id', id);
    guarded('change its address', () => history.replaceState(null, '', `?${query}`));
  }
}

function connect() {
  asked.then(() => link.start(id));
}

/** Uses the pairing code in the page's address, if there is one. Over http, the code waits for the encrypted address. */
function readAddress() {
  const written = guarded('read its address', () => takeCode(location, history)) ?? null;
  if (written === null) {
    return;
  }
  const read = readCode(written);
  if (read.code === undefined) {
    pairingView.correct(written, read);
  } else if (pairing.canKeep) {
    pairing.use(read.code);
  } else {
    codeForHttps = read.code;
  }
}

function refresh() {
  const ways = secureWays(location.href, tls);
  guarded('show its pairing', () => pairingView.render({
    link: link.state,
    isPaired: pairing.isPaired(id),
    canKeep: pairing.canKeep,
    hasCode: codeForHttps !== null,
    secure: ways === null || codeForHttps === null ? ways?.secure ?? null : `${ways.secure}#pair=${codeForHttps}`,
  }));
  guarded('show its state', () => view.render({
    now: now(),
    id,
    link: link.state,
    tls,
    secureWays: ways,
    socketAdvice: socketAdvice(window, tls),
    url: link.url,
    heartMs,
    heardAt: link.heardAt,
    heart,
    screen,
    notices: notices.list,
    battery: readBattery(),
    network: networkOf(navigator),
    device: device.model,
  }));
}

addEventListener('online', () => link.tryNow());
addEventListener('hashchange', () => {
  if (new URLSearchParams(location.hash.slice(1)).has('pair')) {
    readAddress();
    connect();
    refresh();
  }
});
readAddress();
timers.every(REFRESH_MS, refresh);
refresh();
if (idProblem(id) === null) {
  connect();
} else {
  view.editId(id);
}

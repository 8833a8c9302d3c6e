import { Consent } from '/phone/consent.js';
import { Screen } from '/phone/screen.js';
import { same, settle, test } from './check.js';
import { Clock } from './clock.js';
import { Storage } from './storage.js';

const STREAM = { codec: 'h264', maxSize: 640, maxFps: 10, bitrate: 1_000_000 };

class Bench {
  clock = new Clock();
  said = [];
  captures = [];
  pumps = [];
  changes = 0;

  constructor({ obstacle = null, codecs = ['h264', 'jpeg'], consent = new Consent(new Storage()) } = {}) {
    this.consent = consent;
    this.screen = new Screen({
      say: (message) => this.said.push(short(JSON.parse(message))),
      sendFrame: () => {
        this.said.push('frame');
      },
      openCapture: (onEnded) => new Promise((chosen, refused) => {
        const capture = { stopped: false, stop: () => {
          capture.stopped = true;
        } };
        this.captures.push({ capture, onEnded, choose: () => chosen(capture), refuse: refused });
      }),
      createPump: (parts) => {
        const pump = new FakePump(parts);
        this.pumps.push(pump);
        return pump;
      },
      obstacle,
      encodes: (codec) => codecs.includes(codec),
      consent,
      timers: this.clock.timers,
      onChange: () => {
        this.changes += 1;
      },
    });
  }

  get pump() {
    return this.pumps.at(-1);
  }

  asked(id = 'c-1') {
    this.screen.open({ id, fromUser: 'desk', stream: STREAM });
    return this;
  }

  async allowed() {
    this.asked();
    this.screen.allow();
    this.captures.at(-1).choose();
    await settle();
    return this;
  }

  async live() {
    await this.allowed();
    this.pump.onFrame('picture');
    return this;
  }

  /** The messages sent since the previous call. */
  heard() {
    return this.said.splice(0);
  }
}

class FakePump {
  tuned = [];
  sentNow = 0;
  paused = false;
  size = null;
  still = false;
  encodeMs = 7.6;

  constructor({ capture, stream, onFrame, onDrop, onStill }) {
    Object.assign(this, { capture, stream, onFrame, onDrop, onStill });
  }

  start() {}

  stop() {
    this.capture.stop();
  }

  tune(stream) {
    this.tuned.push(stream);
  }

  sendNow() {
    this.sentNow += 1;
  }

  pause() {
    this.paused = true;
  }

  resume() {
    this.paused = false;
  }
}

function short({ state, id, msg }) {
  return [state, id, msg].filter(Boolean).join(' ');
}

function refusal(message = 'Permission denied') {
  return new DOMException(message, 'NotAllowedError');
}

test('The page asks the person first, and opens no capture before the consent', () => {
  const bench = new Bench().asked();
  same([bench.screen.state, bench.screen.step, bench.screen.fromUser], ['asking', 'card', 'desk']);
  same(bench.heard(), ['asking c-1']);
  same(bench.captures.length, 0);
});

test('The screen is live only with the first picture, and is reported as live before that picture', async () => {
  const bench = await new Bench().allowed();
  same([bench.screen.state, bench.screen.step], ['asking', 'starting']);
  same(bench.heard(), ['asking c-1']);
  bench.pump.onFrame('picture');
  same(bench.screen.state, 'live');
  same(bench.heard(), ['live c-1', 'frame']);
  same(bench.pump.stream, STREAM);
});

test('A refusal on the card is answered as denied', () => {
  const bench = new Bench().asked();
  bench.heard();
  bench.screen.refuse();
  same([bench.screen.state, bench.screen.why], ['denied', 'refused']);
  same(bench.heard(), ['denied c-1 the person at the phone said no']);
});

test('A refusal in the browser is answered as denied', async () => {
  const bench = new Bench().asked();
  bench.screen.allow();
  bench.captures[0].refuse(refusal());
  await settle();
  same(bench.heard(), ['asking c-1', 'denied c-1 the person at the phone said no']);
});

test('A system that forbids recording does not count as a refusal by the person', async () => {
  const bench = new Bench().asked();
  bench.screen.allow();
  bench.captures[0].refuse(refusal('Permission denied by system'));
  await settle();
  same([bench.screen.state, bench.screen.why], ['failed', 'system']);
});

test('Sharing fails when the browser cannot record', async () => {
  const bench = new Bench().asked();
  bench.screen.allow();
  bench.captures[0].refuse(new DOMException('busy', 'NotReadableError'));
  await settle();
  same(bench.heard(), ['asking c-1', 'failed c-1 the browser could not record the screen']);
});

test('Sharing fails when no picture arrives', async () => {
  const bench = await new Bench().allowed();
  bench.clock.advance(10_000);
  same([bench.screen.state, bench.screen.why], ['failed', 'noPicture']);
  same(bench.captures[0].capture.stopped, true);
});

test('Sharing fails at once when this browser cannot share', () => {
  const bench = new Bench({ obstacle: 'unsupported' }).asked();
  same(bench.heard(), ['failed c-1 this browser cannot share its screen']);
  same([bench.screen.state, bench.screen.obstacle], ['failed', 'unsupported']);
});

test('Every open_screen is answered', async () => {
  const bench = new Bench().asked('c-1').asked('c-2');
  same(bench.heard(), ['asking c-1', 'asking c-2']);
  bench.screen.allow();
  bench.captures[0].choose();
  await settle();
  bench.asked('c-3');
  bench.pump.onFrame('picture');
  same(bench.heard(), ['asking c-3', 'live c-1', 'live c-2', 'live c-3', 'frame']);
});

test('A further open_screen is answered at once while live, and its settings are used', async () => {
  const bench = await new Bench().live();
  bench.heard();
  bench.screen.open({ id: 'c-2', fromUser: 'other', stream: { ...STREAM, maxSize: 320 } });
  same(bench.heard(), ['live c-2']);
  same(bench.pump.tuned, [{ ...STREAM, maxSize: 320 }]);
  same([bench.pump.sentNow, bench.screen.fromUser], [1, 'other']);
});

test('Sharing ends on stop_screen, which is answered', async () => {
  const bench = await new Bench().live();
  bench.heard();
  bench.screen.stop({ id: 'c-9' });
  same([bench.screen.state, bench.heard()], ['off', ['off c-9']]);
  same(bench.captures[0].capture.stopped, true);
});

test('A stop_screen is answered when nothing is shared', () => {
  const bench = new Bench();
  bench.screen.stop({ id: 'c-9' });
  same(bench.heard(), ['off c-9']);
});

test('A stop_screen removes the card, and answers the waiting open_screen', () => {
  const bench = new Bench().asked();
  bench.heard();
  bench.screen.stop({ id: 'c-9' });
  same([bench.screen.step, bench.heard()], [null, ['off c-1', 'off c-9']]);
});

test('A capture that the browser delivers too late is closed', async () => {
  const bench = new Bench().asked();
  bench.screen.allow();
  bench.screen.stop({ id: 'c-9' });
  bench.asked('c-2');
  bench.heard();
  bench.captures[0].choose();
  await settle();
  same(bench.captures[0].capture.stopped, true);
  same([bench.screen.step, bench.pumps.length, bench.heard()], ['card', 0, []]);
});

test('The end of sharing by the person is reported without an id', async () => {
  for (const end of [(bench) => bench.screen.endHere(), (bench) => bench.captures[0].onEnded()]) {
    const bench = await new Bench().live();
    bench.heard();
    end(bench);
    same([bench.screen.state, bench.heard()], ['off', ['off']]);
    same(bench.captures[0].capture.stopped, true);
  }
});

test('An end before the first picture counts as a refusal', async () => {
  const bench = await new Bench().allowed();
  bench.heard();
  bench.captures[0].onEnded();
  same(bench.heard(), ['denied c-1 the person at the phone ended it']);
});

test('Sharing pauses and resumes on command, with the same capture and without asking the person', async () => {
  const bench = await new Bench().live();
  bench.heard();
  bench.screen.pause();
  same([bench.screen.state, bench.screen.shared, bench.pump.paused], ['paused', true, true]);
  bench.screen.resume();
  same([bench.screen.state, bench.screen.shared, bench.pump.paused], ['live', true, false]);
  same(bench.heard(), ['paused', 'live']);
  same([bench.captures.length, bench.pumps.length, bench.captures[0].capture.stopped], [1, 1, false]);
});

test('The frame count goes on through a pause, and a paused screen is not reported as still', async () => {
  const bench = await new Bench().live();
  bench.pump.still = true;
  bench.screen.pause();
  same(bench.screen.vitals, { sentFrames: 1, droppedFrames: 0, still: false, encodeMs: 8 });
});

test('Only a live screen can be paused, and only a paused one resumed', async () => {
  const bench = await new Bench().allowed();
  bench.heard();
  bench.screen.pause();
  bench.screen.resume();
  same([bench.screen.state, bench.pump.paused, bench.heard()], ['asking', false, []]);
  bench.pump.onFrame('picture');
  bench.screen.stop({ id: 'c-9' });
  bench.heard();
  bench.screen.resume();
  same([bench.screen.state, bench.heard()], ['off', []]);
});

test('A paused screen sends no key frame, but accepts new stream settings', async () => {
  const bench = await new Bench().live();
  bench.screen.pause();
  bench.screen.keyFrame();
  bench.screen.tune({ maxSize: 360 });
  same([bench.pump.sentNow, bench.pump.tuned], [0, [{ maxSize: 360 }]]);
});

test('A paused screen is live at once on a new open_screen', async () => {
  const bench = await new Bench().live();
  bench.screen.pause();
  bench.heard();
  bench.asked('c-2');
  same([bench.screen.state, bench.pump.paused, bench.heard()], ['live', false, ['live c-2']]);
});

test('The end of a paused screen by the person is reported', async () => {
  for (const end of [(bench) => bench.screen.endHere(), (bench) => bench.captures[0].onEnded()]) {
    const bench = await new Bench().live();
    bench.screen.pause();
    bench.heard();
    end(bench);
    same([bench.screen.state, bench.heard(), bench.captures[0].capture.stopped], ['off', ['off'], true]);
  }
});

test('Sharing ends without a message when the connection is lost', async () => {
  const bench = await new Bench().live();
  bench.heard();
  bench.screen.linkLost();
  same([bench.screen.state, bench.heard(), bench.captures[0].capture.stopped], ['off', [], true]);
});

test('The card is removed when the connection is lost, and its open_screen is never answered', () => {
  const bench = new Bench().asked();
  bench.heard();
  bench.screen.linkLost();
  same([bench.screen.state, bench.screen.step, bench.heard()], ['off', null, []]);
  bench.asked('c-2');
  bench.screen.refuse();
  same(bench.heard(), ['asking c-2', 'denied c-2 the person at the phone said no']);
});

test('A refusal is forgotten when the connection is lost', () => {
  const bench = new Bench().asked();
  bench.screen.refuse();
  bench.heard();
  bench.screen.linkLost();
  same([bench.screen.state, bench.screen.why, bench.heard()], ['off', null, []]);
});

test('The page asks again after a refusal', () => {
  const bench = new Bench().asked();
  bench.screen.refuse();
  bench.asked('c-2');
  same([bench.screen.state, bench.screen.step, bench.screen.why], ['asking', 'card', null]);
});

test('New stream settings apply to a running stream and to one that has not started', async () => {
  const bench = new Bench().asked();
  bench.screen.tune({ maxSize: 360 });
  bench.screen.allow();
  bench.captures[0].choose();
  await settle();
  same(bench.pump.stream, { ...STREAM, maxSize: 360 });
  bench.screen.tune({ maxFps: 3 });
  same(bench.pump.tuned, [{ maxFps: 3 }]);
});

test('A key frame is sent when asked, but only while live', async () => {
  const bench = await new Bench().allowed();
  bench.screen.keyFrame();
  same(bench.pump.sentNow, 0);
  bench.pump.onFrame('picture');
  bench.screen.keyFrame();
  same(bench.pump.sentNow, 1);
});

test('Sent and dropped frames are counted from zero for each sharing session', async () => {
  const bench = await new Bench().live();
  bench.pump.onFrame('picture');
  bench.pump.onDrop();
  same(bench.screen.vitals, { sentFrames: 2, droppedFrames: 1, still: false, encodeMs: 8 });
  bench.screen.endHere();
  same(bench.screen.vitals, {}, 'no longer live');
  await bench.live();
  same(bench.screen.vitals, { sentFrames: 1, droppedFrames: 0, still: false, encodeMs: 8 });
});

test('A live screen that becomes still is reported', async () => {
  const bench = await new Bench().live();
  const { pump, changes } = bench;
  pump.still = true;
  pump.onStill();
  same([bench.screen.still, bench.screen.vitals.still, bench.changes - changes], [true, true, 1]);
  bench.screen.endHere();
  same(bench.screen.still, false);
});

test('JPEG is sent when the browser cannot encode the requested codec', async () => {
  const bench = await new Bench({ codecs: ['jpeg'] }).live();
  same(bench.pump.stream, { ...STREAM, codec: 'jpeg' });
});

function consenting() {
  const consent = new Consent(new Storage());
  consent.give();
  return new Bench({ consent });
}

test('The consent is stored only when the person chose that and the browser delivered the screen', async () => {
  const once = new Bench().asked();
  once.screen.allow();
  once.captures[0].choose();
  await settle();
  same(once.screen.consentGiven, false);

  const refused = new Bench().asked();
  refused.screen.allow({ always: true });
  refused.captures[0].refuse(refusal());
  await settle();
  same(refused.screen.consentGiven, false);

  const always = new Bench().asked();
  always.screen.allow({ always: true });
  always.captures[0].choose();
  await settle();
  same(always.screen.consentGiven, true);
});

test('The browser is asked at once when the person allowed the page not to ask', async () => {
  const bench = consenting().asked();
  same([bench.screen.state, bench.screen.step, bench.captures.length], ['asking', 'choosing', 1]);
  bench.captures[0].choose();
  await settle();
  bench.pump.onFrame('picture');
  same(bench.heard(), ['asking c-1', 'live c-1', 'frame']);
});

test('The page shows its own question when the browser needs a click first', async () => {
  for (const name of ['InvalidStateError', 'InvalidAccessError']) {
    const bench = consenting().asked();
    bench.captures[0].refuse(new DOMException('must be called from a user gesture', name));
    await settle();
    same([bench.screen.state, bench.screen.step, bench.heard()], ['asking', 'card', ['asking c-1']]);
    bench.screen.allow();
    bench.captures[1].choose();
    await settle();
    same(bench.screen.step, 'starting');
  }
});

test('A refusal in the browser counts even if the page did not ask', async () => {
  const bench = consenting().asked();
  bench.captures[0].refuse(refusal());
  await settle();
  same(bench.heard(), ['asking c-1', 'denied c-1 the person at the phone said no']);
  same(bench.screen.consentGiven, true);
});

test('The page asks again once the person has withdrawn the consent', () => {
  const bench = consenting();
  bench.screen.askAgain();
  bench.asked();
  same([bench.screen.step, bench.captures.length, bench.changes > 0], ['card', 0, true]);
});

test('The person can refuse while the browser never answers', () => {
  const bench = new Bench().asked();
  bench.screen.allow();
  bench.screen.refuse();
  same(bench.heard(), ['asking c-1', 'denied c-1 the person at the phone said no']);
});

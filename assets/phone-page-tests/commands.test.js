import { commandHandler } from '/phone/commands.js';
import { same, test } from './check.js';

const BROKEN = 'the page failed to do it; its browser may be too old';

/** @param {object} parts replace parts that do nothing */
function handler(parts) {
  const said = [];
  const nothing = () => {};
  const handle = commandHandler({
    heart: { answered: nothing },
    screen: { open: nothing, stop: nothing },
    notices: { show: nothing },
    ring: { start: nothing },
    input: { perform: nothing, control: nothing },
    refresh: nothing,
    say: (message) => said.push(JSON.parse(message)),
    ...parts,
  });
  return { handle, said };
}

function fail() {
  throw new TypeError('this browser lacks something');
}

test('Each message goes to the part that handles it', () => {
  const asked = [];
  const { handle } = handler({
    screen: { open: ({ id }) => asked.push(`open ${id}`), stop: ({ id }) => asked.push(`stop ${id}`) },
    notices: { show: ({ text }) => asked.push(text) },
  });
  handle({ kind: 'open-screen', id: 'c-1', stream: {} });
  handle({ kind: 'stop-screen', id: 'c-2' });
  handle({ kind: 'notice', id: 'c-3', text: 'Lunch?', level: 'info' });
  handle({ kind: 'unknown', event: 'newer' });
  same(asked, ['open c-1', 'stop c-2', 'Lunch?']);
});

test('A command that fails is answered, and the next one is carried out', () => {
  const shown = [];
  const { handle, said } = handler({
    screen: { open: fail, stop: fail },
    notices: { show: ({ text }) => (text === 'first' ? fail() : shown.push(text)) },
  });
  handle({ kind: 'open-screen', id: 'c-1', stream: {} });
  handle({ kind: 'stop-screen', id: 'c-2' });
  handle({ kind: 'notice', id: 'c-3', text: 'first', level: 'info' });
  handle({ kind: 'notice', id: 'c-4', text: 'second', level: 'info' });
  same(said, [
    { event: 'screen', state: 'failed', id: 'c-1', msg: BROKEN },
    { event: 'screen', state: 'failed', id: 'c-2', msg: BROKEN },
    { event: 'notice', state: 'failed', id: 'c-3', msg: BROKEN },
  ]);
  same(shown, ['second']);
});

test('A locate command starts ringing, and is answered when ringing fails', () => {
  const rung = [];
  handler({ ring: { start: ({ id }) => rung.push(id) } }).handle({ kind: 'locate', id: 'c-1' });
  same(rung, ['c-1']);
  const { handle, said } = handler({ ring: { start: fail } });
  handle({ kind: 'locate', id: 'c-2' });
  same(said, [{ event: 'locate', state: 'failed', id: 'c-2', msg: BROKEN }]);
});

test('Gestures and news of control go to the input, and a gesture that fails is answered once', () => {
  const heard = [];
  const bench = handler({ input: { perform: ({ id }) => heard.push(id), control: ({ begun }) => heard.push(begun) } });
  bench.handle({ kind: 'control', begun: true });
  bench.handle({ kind: 'input', id: 'g-1', seq: 0, steps: [] });
  same(heard, [true, 'g-1']);
  const { handle, said } = handler({ input: { perform: fail, control: fail } });
  handle({ kind: 'control', begun: true });
  handle({ kind: 'input', id: 'g-2', seq: 0, steps: [] });
  handle({ kind: 'input', id: 'g-2', seq: 1, steps: [] });
  same(said, [{ event: 'input_done', id: 'g-2', outcome: 'refused', reason: 'failed', msg: BROKEN }]);
});

test('A part may fail at a message that needs no answer', () => {
  const { handle, said } = handler({ heart: { answered: fail }, screen: { tune: fail, keyFrame: fail } });
  ['heart', 'tune-screen', 'key-frame', 'pause-screen'].forEach((kind) => handle({ kind }));
  same(said, []);
});

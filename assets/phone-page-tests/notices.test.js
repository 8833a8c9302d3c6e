import { MOST_NOTICES, Notices } from '/phone/notices.js';
import { same, test } from './check.js';

class Bench {
  said = [];
  changes = 0;
  visible = true;
  time = 1_766_000_000_000;
  show = () => {};

  notices = new Notices({
    say: (message) => this.said.push(JSON.parse(message)),
    isVisible: () => this.visible,
    wallClock: () => this.time,
    onChange: () => {
      this.changes += 1;
      this.show();
    },
  });

  hears(message) {
    this.notices.show({ level: 'info', fromUser: 'desk', ...message });
    return this;
  }

  get texts() {
    return this.notices.list.map(({ text }) => text);
  }
}

test('A shown message is answered as shown', () => {
  const bench = new Bench().hears({ id: 'c-1', text: 'Lunch', level: 'urgent' });
  same(bench.notices.list, [{ key: 1, text: 'Lunch', level: 'urgent', fromUser: 'desk', at: bench.time }]);
  same(bench.said, [{ event: 'notice', state: 'shown', id: 'c-1' }]);
  same(bench.changes, 1);
});

test('A message that arrives while the page is hidden stays, and is answered as waiting', () => {
  const bench = new Bench();
  bench.visible = false;
  bench.hears({ id: 'c-1', text: 'Lunch' });
  same(bench.texts, ['Lunch']);
  same(bench.said, [{
    event: 'notice', state: 'failed', id: 'c-1', msg: 'the page is in the background; the message waits there',
  }]);
});

test('A message without an id is shown and not answered', () => {
  const bench = new Bench().hears({ text: 'Lunch' });
  same([bench.texts, bench.said], [['Lunch'], []]);
});

test('A message without a text is answered as not shown', () => {
  const bench = new Bench().hears({ id: 'c-1', text: '' });
  same(bench.texts, []);
  same(bench.said, [{ event: 'notice', state: 'failed', id: 'c-1', msg: 'the message has no text' }]);
});

test('Only the newest messages are kept, the newest first', () => {
  const bench = new Bench();
  for (let count = 1; count <= MOST_NOTICES + 2; count++) {
    bench.hears({ id: `c-${count}`, text: `${count}` });
  }
  same(bench.texts, ['7', '6', '5', '4', '3']);
  same(bench.said.filter(({ state }) => state === 'shown').length, 7);
});

test('Closing removes only the chosen message, and sends nothing', () => {
  const bench = new Bench().hears({ id: 'c-1', text: 'one' }).hears({ id: 'c-1', text: 'two' });
  bench.notices.close(bench.notices.list[1].key);
  same(bench.texts, ['two']);
  same(bench.said.length, 2);
  same(bench.changes, 3);
});

test('A message that cannot be shown is not answered as shown, and the next one is shown', () => {
  const bench = new Bench();
  bench.show = () => {
    throw new TypeError('this browser lacks something');
  };
  let problem = null;
  try {
    bench.hears({ id: 'c-1', text: 'first' });
  } catch (thrown) {
    problem = thrown;
  }
  bench.show = () => {};
  bench.hears({ id: 'c-2', text: 'second' });
  same([problem?.message, bench.texts], ['this browser lacks something', ['second']]);
  same(bench.said, [{ event: 'notice', state: 'shown', id: 'c-2' }]);
});

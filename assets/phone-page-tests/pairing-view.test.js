import { PairingView } from '/phone/pairing-view.js';
import { readCode } from '/phone/pairing.js';
import { wordsFor } from '/phone/words.js';
import { same, test } from './check.js';

const KNOCKING = { name: 'knocking', number: '0471' };
const REFUSED = { name: 'refused', code: 4401 };
const page = await (await fetch('/phone/index.html')).text();

class Bench {
  document = new DOMParser().parseFromString(page, 'text/html');
  done = [];
  view = new PairingView(this.document, wordsFor(['en']), {
    readCode,
    pair: (code) => this.done.push(code),
    forget: () => this.done.push('forget'),
  });

  get(id) {
    return this.document.getElementById(id);
  }

  shown(id) {
    return this.get(id).closest('[hidden]:not(main)') === null;
  }

  render(link, other = {}) {
    this.view.render({ link, isPaired: false, canKeep: true, hasCode: false, secure: 'https://pc-7/phone', ...other });
    return this;
  }

  type(code) {
    this.get('pair-input').value = code;
    this.get('pair-form').dispatchEvent(new Event('submit', { cancelable: true }));
  }
}

test('The number of a page that waits is shown large, and read digit by digit', () => {
  const bench = new Bench().render(KNOCKING);
  same([bench.shown('knock-number'), bench.get('knock-digits').textContent, bench.get('knock-spoken').textContent],
    [true, '0471', '0 4 7 1']);
  same(bench.shown('pair'), true);
  same(bench.get('pair').open, false, 'nobody needs to type while an operator decides');
  bench.render({ name: 'online' });
  same([bench.shown('knock-number'), bench.shown('pair')], [false, false]);
  same(bench.render({ name: 'knocking' }).shown('knock-number'), false);
});

test('A refused page opens the field for a code, once', () => {
  const bench = new Bench().render(REFUSED);
  same(bench.get('pair').open, true);
  bench.get('pair').open = false;
  bench.render(REFUSED);
  same(bench.get('pair').open, false, 'what its user closed stays closed');
  same(new Bench().render({ name: 'refused', code: 1008 }).shown('pair'), false);
  same(new Bench().render({ name: 'refused', code: 4403 }).shown('pair'), true);
});

test('A typed code is used only when it can be right', () => {
  const bench = new Bench().render(REFUSED);
  bench.type('7k2m 9qxd 0vtc');
  same(bench.get('pair-problem').textContent, 'This code has 12 characters. A code has 16.');
  same(bench.get('pair-input').getAttribute('aria-invalid'), 'true');
  bench.type('7k2m 9qxd 0vtc r4hn');
  same([bench.done, bench.get('pair-problem').textContent], [['7K2M-9QXD-0VTC-R4HN'], '']);
});

test('A wrong code of the address can be corrected while the page is online', () => {
  const bench = new Bench().render({ name: 'online' });
  bench.view.correct('7K2M', readCode('7K2M'));
  bench.render({ name: 'online' });
  same([bench.shown('pair'), bench.get('pair').open, bench.get('pair-input').value], [true, true, '7K2M']);
});

test('Over http, the page leads to the encrypted address instead of asking for a code', () => {
  const bench = new Bench().render(REFUSED, { canKeep: false, secure: 'https://pc-7/phone#pair=X' });
  same([bench.shown('pair'), bench.shown('pair-secure'), bench.get('pair-secure-link').href],
    [false, true, 'https://pc-7/phone#pair=X']);
  bench.render(REFUSED, { canKeep: false, secure: null });
  same([bench.shown('pair-secure'), bench.shown('pair-secure-link')], [true, false]);
  same(bench.render({ name: 'online' }, { canKeep: false }).shown('pair-secure'), false);
  same(bench.render({ name: 'online' }, { canKeep: false, hasCode: true }).shown('pair-secure'), true);
});

test('The pairing is forgotten only after a question', () => {
  const bench = new Bench().render({ name: 'online' }, { isPaired: true });
  same([bench.shown('forget-pairing'), bench.shown('forgetting')], [true, false]);
  bench.get('forget-pairing').click();
  same([bench.shown('forget-pairing'), bench.shown('forgetting'), bench.done], [false, true, []]);
  bench.get('keep-pairing').click();
  same([bench.shown('forgetting'), bench.done], [false, []]);
  bench.get('forget-pairing').click();
  bench.get('forget-now').click();
  same(bench.done, ['forget']);
  same(bench.render({ name: 'online' }).shown('paired'), false);
});

import { Pairing, readCode, takeCode, takesTokens } from '/phone/pairing.js';
import { same, test } from './check.js';
import { Storage } from './storage.js';

const CODE = '7K2M-9QXD-0VTC-R4HN';
const TOKEN = `glk_${'-_aZ0'.repeat(8)}abc`;

function pairing(storage, address = 'https://pc-7:8080/phone/', canKeep = true) {
  return new Pairing({ storage, folder: new URL(address), canKeep });
}

test('A code is read as people write it', () => {
  for (const typed of [CODE, '7k2m9qxd0vtcr4hn', ' 7K2M 9QXD 0VTC R4HN ', '7K2M–9QXD—OVTC-r4hn', '７Ｋ２Ｍ9QXD0VTCR4HN']) {
    same(readCode(typed), { code: CODE }, typed);
  }
  same(readCode('ILOI-LO00-1111-0000'), { code: '1101-1000-1111-0000' });
});

test('A code that cannot be right is told apart before it is sent', () => {
  same(readCode(' - '), { problem: 'codeEmpty' });
  same(readCode('7K2M-9QXD-0VTC-R4H'), { problem: 'codeLength', length: 15 });
  same(readCode(`${CODE}0`), { problem: 'codeLength', length: 17 });
  same(readCode('7K2M-9QXD-0VTC-R4H!'), { problem: 'codeCharacter', character: '!' });
  same(readCode('7K2M-9QXD-0VTC-R4HU'), { problem: 'codeCharacter', character: 'U' });
});

test('The code is taken out of the address at once, and the rest of the address stays', () => {
  const replaced = [];
  const history = { replaceState: (state, title, address) => replaced.push(address) };
  const take = (hash) => takeCode({ pathname: '/phone', search: '?id=lab-7', hash }, history);
  same(take(`#pair=${CODE}`), CODE);
  same(take('#a=1&pair=7k2m%209qxd'), '7k2m 9qxd');
  same(take('#other'), null);
  same(take(''), null);
  same(replaced, ['/phone?id=lab-7', '/phone?id=lab-7#a=1']);
});

test('A page takes tokens over https, and over http only on the server’s own computer', () => {
  const takes = (address) => takesTokens(new URL(address));
  for (const address of ['https://pc-7:8080', 'http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:8080']) {
    same(takes(address), true, address);
  }
  for (const address of ['http://pc-7:8080', 'http://192.168.1.7', 'http://127.0.0.1.example', 'http://localhost.example']) {
    same(takes(address), false, address);
  }
});

test('A token is stored for its id and the path of its server', () => {
  const storage = new Storage();
  same(pairing(storage).keep('lab-7', TOKEN), true);
  same(pairing(storage).offer('lab-7'), { protocols: ['golink', TOKEN], presents: 'token' });
  same(pairing(storage).offer('lab-8'), { protocols: ['golink'], presents: null });
  same(pairing(storage, 'https://pc-7:8080/other/phone/').isPaired('lab-7'), false);
});

test('A token is forgotten for good', () => {
  const storage = new Storage();
  const page = pairing(storage);
  page.keep('lab-7', TOKEN);
  page.forget('lab-7');
  same([page.isPaired('lab-7'), pairing(storage).isPaired('lab-7')], [false, false]);
});

test('In a browser that stores nothing, the page is paired until it is closed', () => {
  const storage = new Storage();
  storage.keeps = false;
  const page = pairing(storage);
  page.keep('lab-7', TOKEN);
  same([page.isPaired('lab-7'), pairing(storage).isPaired('lab-7')], [true, false]);
  page.forget('lab-7');
  same(page.isPaired('lab-7'), false);
});

test('What is no token is not stored', () => {
  const page = pairing(new Storage());
  for (const wrong of [undefined, 7, '', 'glk_short', `${TOKEN}a`, `glk_${'ä'.repeat(43)}`]) {
    same(page.keep('lab-7', wrong), false);
  }
  same(page.isPaired('lab-7'), false);
});

test('Over http from another computer, the page presents nothing and takes no token', () => {
  const storage = new Storage();
  pairing(storage).keep('lab-7', TOKEN);
  const page = pairing(storage, 'http://pc-7:8080/phone/', false);
  page.use(CODE);
  same(page.offer('lab-7'), { protocols: [], presents: null });
  same(page.keep('lab-9', TOKEN), false);
});

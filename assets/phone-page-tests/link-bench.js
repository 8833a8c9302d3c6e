/** The surroundings of a link in the tests. */

import { Link } from '/phone/link.js';
import { NoAnswerError } from '/phone/locate.js';
import { Pairing } from '/phone/pairing.js';
import { settle } from './check.js';
import { Clock } from './clock.js';
import { Storage } from './storage.js';

export const HEART_MS = 5_000;

/** A socket whose events tests cause. */
export class Socket {
  closed = false;
  sent = [];
  bufferedAmount = 0;

  constructor(url, protocols) {
    this.url = url;
    this.protocols = protocols;
  }

  send(message) {
    this.sent.push(message);
  }

  close() {
    this.closed = true;
  }

  hears(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }

  isClosed(code, reason = '') {
    this.onclose({ code, reason });
  }
}

/** A link with a clock, sockets and a storage of the tests. */
export class Bench {
  clock = new Clock();
  sockets = [];
  told = [];
  located = 0;
  findable = true;
  storage = new Storage();
  pairing = new Pairing({ storage: this.storage, folder: new URL('https://server/lab/phone/'), canKeep: true });

  /** @param {object} other parts that replace the usual ones */
  constructor(other = {}) {
    this.link = new Link({ ...this.parts, ...other });
  }

  parts = {
    locate: async (id) => {
      this.located += 1;
      if (!this.findable) {
        throw new NoAnswerError('no answer');
      }
      return { url: `ws://server/${id}`, heartMs: HEART_MS };
    },
    openSocket: (url, protocols) => {
      this.sockets.push(new Socket(url, protocols));
      return this.socket;
    },
    pairing: this.pairing,
    timers: this.clock.timers,
    now: this.clock.now,
    random: () => 0.5,
    listener: {
      onState: () => {},
      onOpen: ({ heartMs }) => this.told.push(`${this.link.state.name} ${heartMs}`),
      onLost: () => this.told.push('lost'),
      onMessage: ({ kind }) => this.told.push(kind),
    },
  };

  get socket() {
    return this.sockets.at(-1);
  }

  async connecting() {
    this.link.start('p');
    await settle();
    return this;
  }

  async online() {
    await this.connecting();
    this.socket.hears({ event: 'open', msg: 'ok' });
    return this;
  }
}

import { within } from './time-limit.js';

const SERVER_ANSWER_MS = 10_000;

/**
 * The server, or the network between, did not answer. All other errors of `locate` are faults of the page or its
 * browser.
 */
export class NoAnswerError extends Error {}

/**
 * Finds the server's WebSocket address. The page asks before each try, because the server may listen on another port
 * after a restart.
 *
 * @param {object} parts
 * @param {typeof fetch} parts.fetch
 * @param {import('./timers.js').Timers} parts.timers
 * @param {Location} parts.location of the page
 * @returns {(phoneId: string) => Promise<{url: string, heartMs: number}>} rejected with NoAnswerError when no usable
 *     answer arrives in time
 */
export function locator({ fetch, timers, location }) {
  return async (phoneId) => {
    const ending = new AbortController();
    const answer = fetch('/phone/server.json', { cache: 'no-store', signal: ending.signal }).then(read);
    const server = await within(timers, SERVER_ANSWER_MS, answer).catch((problem) => {
      ending.abort();
      throw new NoAnswerError(problem.message);
    });
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    return {
      url: `${scheme}://${location.hostname}:${server.ws_port}/goLink/phone/${encodeURIComponent(phoneId)}`,
      heartMs: server.heart_ms,
    };
  };
}

function read(answer) {
  if (!answer.ok) {
    throw new Error(`/phone/server.json: ${answer.status}`);
  }
  return answer.json();
}

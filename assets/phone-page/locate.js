import { within } from './time-limit.js';

const SERVER_ANSWER_MS = 10_000;

/**
 * The server, or the network between, did not answer. All other errors of `locate` are faults of the page or its
 * browser.
 */
export class NoAnswerError extends Error {}

/**
 * Finds the server's WebSocket address: on the page's own host and port, beside the folder of the page's files. So the
 * page also works behind a proxy that adds TLS or a path. The page asks the server before each try, because its settings
 * may change with a restart.
 *
 * @param {object} parts
 * @param {typeof fetch} parts.fetch
 * @param {import('./timers.js').Timers} parts.timers
 * @param {URL} parts.folder of the page's files, such as http://pc-7:8080/phone/
 * @returns {(phoneId: string) => Promise<{url: string, heartMs: number, tls?: string}>} rejected with NoAnswerError when no usable
 *     answer arrives in time
 */
export function locator({ fetch, timers, folder }) {
  const settings = new URL('server.json', folder);
  return async (phoneId) => {
    const ending = new AbortController();
    const answer = fetch(settings, { cache: 'no-store', signal: ending.signal }).then(read);
    const server = await within(timers, SERVER_ANSWER_MS, answer).catch((problem) => {
      ending.abort();
      throw new NoAnswerError(problem.message);
    });
    const url = new URL(`../goLink/phone/${encodeURIComponent(phoneId)}`, folder);
    url.protocol = folder.protocol === 'https:' ? 'wss:' : 'ws:';
    return { url: url.href, heartMs: server.heart_ms, tls: server.tls };
  };
}

function read(answer) {
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  return answer.json();
}

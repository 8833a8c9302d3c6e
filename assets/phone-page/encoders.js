import { Encoder } from './encoder.js';
import { within } from './time-limit.js';

/** How long to wait for the worker's ready message, in ms. After that, the worker counts as failed. */
const WORKER_READY_MS = 3_000;

/**
 * Encodes the pictures of one capture.
 *
 * @typedef {object} PictureEncoder
 * @property {null | ((pictures: ReadableStream, onPicture: () => void) => void)} follow reads the pictures from a
 *     stream of VideoFrames and calls onPicture for each; null when the encoder cannot read streams
 * @property {(wanted: object, picture?: ImageBitmap, capturedAt?: number) => Promise<null | object>} grab as
 *     Capture.grab in pump.js; picture replaces the newest picture, and capturedAt is its time in ms since 1970
 * @property {() => void} close
 */

/**
 * Starts the encoder in a worker, or on the page when the worker fails. The worker fails in browsers without module
 * workers (Firefox before 114), in browsers whose workers cannot draw (Safari before 16.4), and when the browser blocks
 * it. On the page, the stream stutters while the tab is hidden.
 *
 * @param {import('./timers.js').Timers} timers
 * @param {() => Worker} openWorker starts encoder-worker.js; may throw
 * @returns {Promise<PictureEncoder>}
 */
export async function startEncoder(timers, openWorker) {
  let worker = null;
  try {
    worker = openWorker();
    await within(timers, WORKER_READY_MS, ready(worker));
    return workerEncoder(worker);
  } catch (problem) {
    console.info('The pictures are encoded on the page; a worker does not run here.', problem);
    worker?.terminate();
    return encoderOnPage(new Encoder());
  }
}

function ready(worker) {
  return new Promise((done, failed) => {
    worker.onmessage = ({ data }) => data.ready && done();
    worker.onerror = (problem) => failed(new Error(problem.message));
  });
}

function workerEncoder(worker) {
  const asked = new Map();
  let last = 0;
  let tellPicture = () => {};

  worker.onmessage = ({ data }) => {
    if (data.came) {
      tellPicture();
      return;
    }
    const request = asked.get(data.number);
    asked.delete(data.number);
    if (data.failed === undefined) {
      request?.done(withBytes(data.grabbed));
    } else {
      request?.failed(new Error(data.failed));
    }
  };
  worker.onerror = (problem) => {
    asked.forEach(({ failed }) => failed(new Error(problem.message)));
    asked.clear();
  };

  return {
    follow(pictures, onPicture) {
      tellPicture = onPicture;
      worker.postMessage({ pictures }, [pictures]);
    },
    grab: (wanted, picture, capturedAt) => new Promise((done, failed) => {
      const number = ++last;
      asked.set(number, { done, failed });
      worker.postMessage({ number, grab: wanted, picture, capturedAt }, picture === undefined ? [] : [picture]);
    }),
    close: () => worker.terminate(),
  };
}

function encoderOnPage(encoder) {
  return {
    follow: null,
    async grab(wanted, picture, capturedAt) {
      if (picture !== undefined) {
        encoder.put(picture, capturedAt);
      }
      return withBytes(await encoder.grab(wanted));
    },
    close: () => encoder.close(),
  };
}

function withBytes(frame) {
  return frame && { ...frame, payload: new Uint8Array(frame.payload) };
}

import { Encoder } from './encoder.js';

/**
 * Holds and encodes the pictures beside the page: in a hidden tab, browsers put off what a page does by up to a second.
 *
 * Posts {ready: true} once it runs. Gets {pictures: ReadableStream of VideoFrames} once, where the browser has such a
 * stream, and posts {came: true} for each picture. Gets {grab: what Capture.grab is asked for, number: of this request,
 * picture?: ImageBitmap, capturedAt?: ms since 1970} and posts {number, grabbed: what it hands back} or {number, failed:
 * why}.
 */

const encoder = new Encoder();

self.onmessage = ({ data }) => {
  if (data.pictures !== undefined) {
    read(data.pictures.getReader());
    return;
  }
  const { number } = data;
  if (data.picture !== undefined) {
    encoder.put(data.picture, data.capturedAt);
  }
  encoder.grab(data.grab).then(
    (grabbed) => self.postMessage({ number, grabbed }, grabbed === null ? [] : [grabbed.payload]),
    (problem) => self.postMessage({ number, failed: String(problem) }),
  );
};

async function read(reader) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    encoder.put(next.value, Date.now());
    self.postMessage({ came: true });
  }
}

self.postMessage({ ready: true });

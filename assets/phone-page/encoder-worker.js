import { Encoder } from './encoder.js';

/**
 * Stores and encodes the pictures in a worker, because browsers delay the page's own work by up to a second in a hidden
 * tab.
 *
 * Posts {ready: true} once it runs. Receives {pictures: ReadableStream of VideoFrames} once, when the browser has such
 * a stream, and posts {came: true} for each picture. Receives {grab: the argument of Capture.grab, number: of this
 * request, picture?: ImageBitmap, capturedAt?: ms since 1970}, and posts {number, grabbed: the result of Capture.grab}
 * or {number, failed: the reason}.
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

import { H264Encoder } from './h264.js';
import { JpegEncoder } from './jpeg.js';
import { NewestPicture } from './newest-picture.js';

/**
 * Holds and encodes the pictures beside the page: in a hidden tab, browsers put off what a page does by up to a second.
 *
 * Gets {pictures: ReadableStream of VideoFrames} once, where the browser has such a stream, and posts {came: true} for
 * each picture. Gets {grab: what Capture.grab is asked for, picture?: ImageBitmap, capturedAt?: ms since 1970} one at a
 * time, and posts {grabbed: what it hands back} or {failed: why}.
 */

/** After so many failures, an H.264 encoder is not asked again. */
const MOST_H264_FAILURES = 3;

const newest = new NewestPicture();
const h264 = new H264Encoder();
const jpeg = new JpegEncoder();
let h264Failures = 0;

self.onmessage = ({ data }) => {
  if (data.pictures !== undefined) {
    read(data.pictures.getReader());
    return;
  }
  if (data.picture !== undefined) {
    newest.put(data.picture, data.capturedAt);
  }
  grab(data.grab).then(
    (grabbed) => self.postMessage({ grabbed }, grabbed === null ? [] : [grabbed.payload]),
    (problem) => self.postMessage({ failed: String(problem) }),
  );
};

async function read(reader) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    newest.put(next.value, Date.now());
    self.postMessage({ came: true });
  }
}

async function grab(wanted) {
  const look = newest.look(Date.now());
  if (look === null) {
    return null;
  }
  const frame = await encode(look, wanted);
  return frame === null ? null : { ...frame, capturedAt: look.capturedAt };
}

async function encode({ picture, size }, wanted) {
  if (wanted.codec === 'h264' && h264Failures < MOST_H264_FAILURES) {
    try {
      const frame = await h264.encode(picture, size, wanted);
      h264Failures = 0;
      return frame;
    } catch (problem) {
      h264Failures += 1;
      console.warn('H.264 failed; this picture goes as JPEG.', problem);
    }
  }
  // A stream that is interrupted begins anew.
  h264.close();
  return jpeg.encode(picture, size, wanted);
}

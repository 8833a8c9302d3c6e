import { H264Encoder } from './h264.js';
import { JpegEncoder } from './jpeg.js';
import { NewestPicture } from './newest-picture.js';
import { pageTimers } from './timers.js';

/** After this many failures in a row, the H.264 encoder is not used again. */
const MOST_H264_FAILURES = 3;

/**
 * Stores the newest picture of a screen and encodes it on request. Runs in a worker, or on the page when there is none.
 */
export class Encoder {
  #newest = new NewestPicture();
  #h264 = new H264Encoder(pageTimers);
  #jpeg = new JpegEncoder();
  #h264Failures = 0;

  /**
   * @param {VideoFrame | ImageBitmap} picture is closed by this class
   * @param {number} capturedAt ms since 1970
   */
  put(picture, capturedAt) {
    this.#newest.put(picture, capturedAt);
  }

  /**
   * Encodes the newest picture, one at a time.
   *
   * @param {object} wanted as in Capture.grab in pump.js
   * @returns {Promise<null | object>} as in Capture.grab, with the payload as an ArrayBuffer
   */
  async grab(wanted) {
    const look = this.#newest.look(Date.now());
    if (look === null) {
      return null;
    }
    const frame = await this.#encode(look, wanted);
    return frame === null ? null : { ...frame, capturedAt: look.capturedAt };
  }

  async #encode({ picture, size }, wanted) {
    if (wanted.codec === 'h264' && this.#h264Failures < MOST_H264_FAILURES) {
      try {
        const frame = await this.#h264.encode(picture, size, wanted);
        this.#h264Failures = 0;
        return frame;
      } catch (problem) {
        this.#h264Failures += 1;
        console.warn('H.264 failed; this picture goes as JPEG.', problem);
      }
    }
    // After a JPEG, the H.264 stream has a gap, so the next H.264 picture starts a new stream.
    this.#h264.close();
    return this.#jpeg.encode(picture, size, wanted);
  }

  /** Releases the picture and the encoder. */
  close() {
    this.#h264.close();
    this.#newest.close();
  }
}

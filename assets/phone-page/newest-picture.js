/**
 * Keeps the newest picture of a screen and closes all others: a capture that is not given its pictures back stops. The
 * newest stays, because on a still screen no other comes, and whoever begins to watch wants to see it.
 */
export class NewestPicture {
  #picture = null;
  #capturedAt = 0;
  #isNew = false;

  /**
   * @param {VideoFrame | ImageBitmap} picture is closed here
   * @param {number} capturedAt ms since 1970
   */
  put(picture, capturedAt) {
    this.#picture?.close();
    this.#picture = picture;
    this.#capturedAt = capturedAt;
    this.#isNew = true;
  }

  /**
   * The newest picture, to be used at once and not closed. One that is looked at again still is what the screen shows,
   * so it counts as captured now.
   *
   * @param {number} now ms since 1970
   * @returns {null | {picture: VideoFrame | ImageBitmap, size: {width: number, height: number}, capturedAt: number}}
   */
  look(now) {
    if (this.#picture === null) {
      return null;
    }
    const picture = this.#picture;
    const capturedAt = this.#isNew ? this.#capturedAt : now;
    this.#isNew = false;
    return { picture, capturedAt, size: {
      width: picture.displayWidth ?? picture.width,
      height: picture.displayHeight ?? picture.height,
    } };
  }

  /** Lets go of the picture. */
  close() {
    this.#picture?.close();
    this.#picture = null;
  }
}

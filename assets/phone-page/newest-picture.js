/**
 * Stores the newest picture of a screen and closes all older ones, because a capture stops when its pictures are not
 * closed. The newest picture stays open. On a still screen no other picture arrives, and a new watcher needs one.
 */
export class NewestPicture {
  #picture = null;
  #capturedAt = 0;
  #isNew = false;

  /**
   * @param {VideoFrame | ImageBitmap} picture is closed by this class
   * @param {number} capturedAt ms since 1970
   */
  put(picture, capturedAt) {
    this.#picture?.close();
    this.#picture = picture;
    this.#capturedAt = capturedAt;
    this.#isNew = true;
  }

  /**
   * The newest picture, for use at once. The caller must not close it. A picture that was read before still shows the
   * present screen, so its capturedAt is the given time.
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

  /** Releases the picture. */
  close() {
    this.#picture?.close();
    this.#picture = null;
  }
}

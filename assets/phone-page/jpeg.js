/** Encodes JPEGs, each a complete picture. */
export class JpegEncoder {
  #canvas = newCanvas();
  #surface = this.#canvas.getContext('2d', { alpha: false });

  /**
   * @param {VideoFrame | ImageBitmap} picture stays open
   * @param {{width: number, height: number}} size of the picture, px
   * @param {{maxSize: number, quality: number}} stream px, 0 to 1
   * @returns {Promise<{codec: 'jpeg', key: true, width: number, height: number, payload: ArrayBuffer}>}
   */
  async encode(picture, size, { maxSize, quality }) {
    const scale = Math.min(1, maxSize / Math.max(size.width, size.height));
    const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale)));
    const canvas = this.#canvas;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    this.#surface.imageSmoothingQuality = 'medium';
    this.#surface.drawImage(picture, 0, 0, width, height);
    const jpeg = await blobOf(canvas, { type: 'image/jpeg', quality });
    return { codec: 'jpeg', key: true, width, height, payload: await jpeg.arrayBuffer() };
  }
}

/** Some browsers can share a screen but have no OffscreenCanvas, only canvases on the page (Safari before 16.4). */
function newCanvas() {
  return typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1) : document.createElement('canvas');
}

function blobOf(canvas, { type, quality }) {
  if (typeof canvas.convertToBlob === 'function') {
    return canvas.convertToBlob({ type, quality });
  }
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob === null ? failed(new Error('The canvas gave no picture.')) : done(blob)), type, quality);
  });
}

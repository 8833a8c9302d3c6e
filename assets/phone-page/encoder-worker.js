/**
 * Makes JPEGs beside the page: in a hidden tab, browsers put off the encoding of a canvas by up to a second.
 * Gets {picture: ImageBitmap, width, height, quality} in px and 0 to 1, posts the JPEG as an ArrayBuffer.
 */

const canvas = new OffscreenCanvas(1, 1);
const surface = canvas.getContext('2d', { alpha: false });

self.onmessage = async ({ data: { picture, width, height, quality } }) => {
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  surface.imageSmoothingQuality = 'medium';
  surface.drawImage(picture, 0, 0, width, height);
  picture.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = await jpeg.arrayBuffer();
  self.postMessage(bytes, [bytes]);
};

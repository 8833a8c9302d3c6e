/**
 * A clock for machines, to be shared as a screen: whoever has a picture of it can tell how old that picture is. A click
 * stops it, and makes the screen a still one; the next click lets it go on.
 *
 * In a green border lie 32 equal blocks, four rows of eight, read as words are; a white one is 1, a black one 0. The
 * first 24 are the lowest bits of the time in ms since 1970, the highest first, so that it begins anew every 4.66 h.
 * The last eight are the three bytes of those, each exclusive-ored with the next, and with 0xa5: a picture that shows
 * half of one time and half of another does not fit.
 */

const COLUMNS = 8;
const ROWS = 4;
const CHECK = 0xa5;
/** Part of the shorter side of the window that the border takes. */
const BORDER = 0.06;

const canvas = document.querySelector('canvas');
const surface = canvas.getContext('2d', { alpha: false });
document.body.style.margin = '0';
document.body.style.overflow = 'hidden';
canvas.style.display = 'block';

let running = true;
canvas.addEventListener('click', () => {
  running = !running;
  draw();
});

function bitsOf(milliseconds) {
  const bytes = [16, 8, 0].map((shift) => Math.floor(milliseconds / 2 ** shift) & 0xff);
  bytes.push(bytes.reduce((sum, byte) => sum ^ byte, CHECK));
  return bytes.flatMap((byte) => Array.from({ length: 8 }, (_, index) => (byte >> (7 - index)) & 1));
}

function fit() {
  if (canvas.width !== innerWidth || canvas.height !== innerHeight) {
    canvas.width = innerWidth;
    canvas.height = innerHeight;
  }
}

function draw() {
  if (!running) {
    return;
  }
  fit();
  const border = Math.round(Math.min(canvas.width, canvas.height) * BORDER);
  const width = (canvas.width - 2 * border) / COLUMNS;
  const height = (canvas.height - 2 * border) / ROWS;
  surface.fillStyle = '#00ff00';
  surface.fillRect(0, 0, canvas.width, canvas.height);
  bitsOf(Date.now()).forEach((bit, index) => {
    surface.fillStyle = bit === 1 ? 'white' : 'black';
    const [left, top] = [border + (index % COLUMNS) * width, border + Math.floor(index / COLUMNS) * height];
    surface.fillRect(left, top, width, height);
  });
  requestAnimationFrame(draw);
}

draw();

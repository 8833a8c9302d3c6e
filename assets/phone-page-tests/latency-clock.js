/**
 * A clock for programs, to be shared as a screen. A program can read from a picture of the clock how old the picture
 * is. A click stops the clock and so makes the screen still; the next click starts it again.
 *
 * Inside a green border there are 32 equal blocks in four rows of eight, read from left to right and from top to
 * bottom. A white block is 1, a black block is 0. The first 24 are the lowest bits of the time in ms since 1970, the
 * highest first, so the value starts again at 0 every 4.66 h. The last eight are a check: the exclusive or of the three
 * bytes of the time and 0xa5. A picture that mixes two times fails the check.
 */

const COLUMNS = 8;
const ROWS = 4;
const CHECK = 0xa5;
/** The width of the border, as a part of the shorter side of the window. */
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

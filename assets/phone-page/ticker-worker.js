/**
 * Timers in a worker: the timers of a hidden tab are slowed down to one a second or even one a minute, those of its
 * workers are not. Posts 'ready' once it runs; gets {set: number, ms: number, repeat: boolean} or {clear: number}, and
 * posts the number when due.
 */

const running = new Map();

self.onmessage = ({ data }) => {
  if (data.clear !== undefined) {
    const stop = running.get(data.clear);
    running.delete(data.clear);
    stop?.();
    return;
  }
  const { set: number, ms, repeat } = data;
  if (repeat) {
    const handle = setInterval(() => self.postMessage(number), ms);
    running.set(number, () => clearInterval(handle));
    return;
  }
  const handle = setTimeout(() => {
    running.delete(number);
    self.postMessage(number);
  }, ms);
  running.set(number, () => clearTimeout(handle));
};

self.postMessage('ready');

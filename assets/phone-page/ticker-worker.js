/**
 * Timers in a worker. Browsers slow the timers of a hidden tab down to one a second or even one a minute, but not those
 * of its workers. Posts 'ready' once it runs. Receives {set: number, ms: number, repeat: boolean} or {clear: number},
 * and posts the number of a timer when it is due.
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

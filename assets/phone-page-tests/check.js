/** The functions that all tests use. */

export const tests = [];

/** Adds a test; the tests run one after another. */
export function test(name, body) {
  tests.push({ name, body });
}

/** Compares two values as JSON; fields that are undefined count as absent. */
export function same(actual, expected, about = '') {
  const [left, right] = [plain(actual), plain(expected)];
  if (left !== right) {
    throw new Error(`${about} expected ${right} but was ${left}`.trim());
  }
}

/** Lets all settled promises run their callbacks. These tests never wait for real time. */
export function settle() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

function plain(value) {
  return JSON.stringify(value, (key, inner) => {
    if (typeof inner === 'bigint') {
      return `${inner}n`;
    }
    const isRecord = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isRecord ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner;
  }) ?? 'undefined';
}

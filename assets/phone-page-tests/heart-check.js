/**
 * A page with a heartbeat of its own, as many pages in the field have. It sends a bare "ping" some time after the
 * server's last message. It closes the connection when no message arrives within the same time after the ping. It
 * connects once and never reconnects. Parameters in the address: `socket`, the server's address; `timeout`, in ms,
 * 30000 by default.
 */
const query = new URLSearchParams(location.search);
const socket = new WebSocket(query.get('socket'));

/** The counts so far, for the test that checks the page from outside. */
const state = { pings: 0, messages: 0, gaveUp: false, closed: null };

const heartCheck = {
  timeout: Number(query.get('timeout') ?? 30000),
  pingTimer: 0,
  closeTimer: 0,
  reset() {
    clearTimeout(this.pingTimer);
    clearTimeout(this.closeTimer);
    return this;
  },
  start() {
    this.pingTimer = setTimeout(() => {
      socket.send('ping');
      state.pings++;
      this.closeTimer = setTimeout(() => {
        state.gaveUp = true;
        socket.close();
      }, this.timeout);
      show();
    }, this.timeout);
  },
};

function show() {
  document.getElementById('state').textContent = JSON.stringify(state);
}

socket.onopen = () => heartCheck.reset().start();
socket.onmessage = () => {
  state.messages++;
  heartCheck.reset().start();
  show();
};
socket.onclose = (event) => {
  heartCheck.reset();
  state.closed = event.code;
  show();
};

globalThis.state = state;

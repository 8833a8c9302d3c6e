/**
 * A page with the heartbeat that many pages in the field have: some time after the server's last message it sends a bare
 * "ping", and when no message came that long after the ping, it closes the connection. It connects once and never again.
 * In the address: `socket`, where to connect; `timeout`, in ms, 30000 if left out.
 */
const query = new URLSearchParams(location.search);
const socket = new WebSocket(query.get('socket'));

/** What has happened so far, for who looks at the page from outside. */
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

package dev.golink.phones.simulator.wire;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.wire.opening.BrokenRuleException;
import dev.golink.phones.simulator.wire.opening.Opening;
import dev.golink.server.address.HostAndPort;

/**
 * A WebSocket connection from the first attempt to its end:
 *
 * <pre>
 * CONNECTING → SHAKING_HANDS → OPEN → CLOSING → CLOSED
 * </pre>
 *
 * It goes from any state directly to CLOSED when it breaks. Used on the wire's thread.
 */
final class Connection implements Line, FrameReader.Sink {
    /** How long a server may take to end the connection after the close frames. */
    private static final Duration ENDING = Duration.ofSeconds(3);
    /** How long an address may take to accept before the server's next address is tried. */
    private static final Duration LEAD = Duration.ofSeconds(1);
    private static final int NORMAL = 1000;

    private final Wire wire;
    private final LineListener listener;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Outbox outbox = new Outbox();
    private final FrameReader reader;
    private @Nullable Opening opening;
    private byte @Nullable [] rest;
    private Timer deadline;
    private long readAt;
    private State state = State.CONNECTING;
    private boolean told;
    private boolean aborted;

    private Connection(Wire wire, Opening opening, LineListener listener, SocketChannel channel) throws IOException {
        this.wire = wire;
        this.listener = listener;
        this.channel = channel;
        this.opening = opening;
        this.reader = new FrameReader(wire.limits().longestMessage());
        this.key = wire.register(channel, this);
        this.deadline = opening.hasMore() ? wire.after(LEAD, this::hurry) : patience();
    }

    /**
     * Begins to connect to the first of the server's addresses. {@link #ready} continues, and tries the next addresses
     * if necessary.
     */
    static void begin(Wire wire, URI uri, LineListener listener) throws IOException {
        HostAndPort server = HostAndPort.of(uri);
        try {
            begin(wire, Opening.of(uri, server, wire.addresses().of(server)), listener);
        } catch (UnknownHostException e) {
            throw new IOException("the host " + server.host() + " is unknown", e);
        }
    }

    private static void begin(Wire wire, Opening opening, LineListener listener) throws IOException {
        try {
            SocketChannel channel = opening.connect(wire.ports());
            try {
                Connection connection = new Connection(wire, opening, listener, channel);
                if (channel.isConnected()) {
                    connection.shakeHands(opening);
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            if (!opening.hasMore()) {
                throw e;
            }
            begin(wire, opening.next(), listener);
        }
    }

    /**
     * Tries the next address, because this address has not answered within {@link #LEAD}. It may have answered just
     * now, if this thread was busy.
     */
    private void hurry() {
        Opening begun = opening;
        try {
            if (begun != null && connect(begun, true)) {
                shakeHands(begun);
            }
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether the TCP connection is established now. If this address fails, the next one is tried without a call to the
     * listener.
     *
     * @param hurried whether to try the next address even if this one has not failed
     */
    private boolean connect(Opening begun, boolean hurried) throws IOException {
        try {
            boolean connected = channel.finishConnect();
            if (!connected && hurried) {
                tryNext(begun);
            }
            return connected;
        } catch (IOException e) {
            if (!begun.hasMore()) {
                throw e;
            }
            tryNext(begun);
            return false;
        }
    }

    private void tryNext(Opening begun) throws IOException {
        end(true);
        begin(wire, begun.next(), listener);
    }

    /**
     * Handles a socket that is ready to connect, read or write.
     *
     * @param buffer a buffer for the use of this call
     */
    void ready(ByteBuffer buffer) {
        if (state == State.CLOSED) {
            return;
        }
        try {
            Opening begun = opening;
            if (key.isConnectable() && begun != null && connect(begun, false)) {
                shakeHands(begun);
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read(buffer);
            }
        } catch (BrokenRuleException e) {
            refuse(e);
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void send(Message message) {
        if (state == State.OPEN) {
            transmit(message);
            if (outbox.size() > wire.limits().mostWaiting()) {
                lost("the server reads too slowly");
            }
        }
    }

    @Override
    public boolean show(Message frame) {
        boolean free = state == State.OPEN && outbox.size() == 0;
        if (free) {
            transmit(frame);
        }
        return free;
    }

    @Override
    public void listen(boolean on) {
        if (state == State.OPEN) {
            interest(SelectionKey.OP_READ, on);
        }
    }

    @Override
    public void goodbye() {
        if (state == State.OPEN) {
            interest(SelectionKey.OP_READ, true);
            transmit(Message.close(NORMAL));
            awaitEnd();
        }
    }

    @Override
    public void abort() {
        aborted = true;
        end(true);
    }

    @Override
    public void text(String text) {
        if (state == State.OPEN) {
            listener.heard(text, readAt);
        }
    }

    @Override
    public void binary(ByteBuffer bytes) {
        if (state == State.OPEN) {
            listener.heard(bytes, readAt);
        }
    }

    @Override
    public void ping(ByteBuffer bytes) {
        send(Message.pong(bytes));
    }

    @Override
    public void closed(int code, String reason) {
        tell(code, reason);
        if (state == State.OPEN) {
            transmit(Message.close(code == Wire.NO_CODE ? NORMAL : code));
            awaitEnd();
        }
    }

    /**
     * Gives the connection up and calls the listener. Ends it by a reset, which leaves no port blocked for a minute.
     */
    void lost(String why) {
        Opening begun = opening;
        if (state == State.CONNECTING && begun != null) {
            wire.addresses().failed(begun.server());
        }
        end(true);
        tell(Wire.BROKEN, why);
    }

    private void shakeHands(Opening begun) throws IOException {
        state = State.SHAKING_HANDS;
        wire.addresses().answered(begun.server(), begun.address().getAddress());
        if (begun.hasMore()) {
            deadline.cancel();
            deadline = patience();
        }
        key.interestOps(SelectionKey.OP_READ);
        outbox.send(new ByteBuffer[]{begun.request()}, channel);
        interest(SelectionKey.OP_WRITE, outbox.size() > 0);
    }

    private Timer patience() {
        return wire.after(wire.limits().patience(), () -> lost("the server did not answer in time"));
    }

    private void flush() throws IOException {
        outbox.flush(channel);
        interest(SelectionKey.OP_WRITE, outbox.size() > 0);
    }

    private void read(ByteBuffer buffer) throws IOException, BrokenRuleException {
        buffer.clear();
        byte[] before = rest;
        if (before != null) {
            buffer.put(before);
            rest = null;
        }
        if (channel.read(buffer) < 0) {
            end(false);
            tell(Wire.BROKEN, "the server ended the connection");
            return;
        }
        readAt = wire.now();
        buffer.flip();
        if (opening != null && opening.handshake().read(buffer)) {
            open();
        }
        if (opening == null && state != State.CLOSED) {
            reader.read(buffer, this);
        }
        keep(buffer);
    }

    private void keep(ByteBuffer buffer) {
        if (buffer.hasRemaining() && state != State.CLOSED) {
            byte[] kept = new byte[buffer.remaining()];
            buffer.get(kept);
            rest = kept;
        }
    }

    private void open() {
        opening = null;
        deadline.cancel();
        state = State.OPEN;
        listener.opened(this);
    }

    private void transmit(Message message) {
        try {
            outbox.send(message.parts(), channel);
            interest(SelectionKey.OP_WRITE, outbox.size() > 0);
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    private void interest(int operation, boolean on) {
        int before = key.interestOps();
        int after = on ? before | operation : before & ~operation;
        if (after != before) {
            key.interestOps(after);
        }
    }

    /**
     * Waits until the server ends the TCP connection first, so that the server's port is the one that stays blocked.
     * Gives up after {@link #ENDING}.
     */
    private void awaitEnd() {
        if (state == State.OPEN) {
            state = State.CLOSING;
            deadline = wire.after(ENDING, () -> lost("the server did not answer the goodbye"));
        }
    }

    private void refuse(BrokenRuleException e) {
        if (state == State.OPEN) {
            transmit(Message.close(e.code()));
        }
        // A reset would overtake the close frame.
        end(false);
        tell(Wire.BROKEN, String.valueOf(e.getMessage()));
    }

    private void tell(int code, String why) {
        if (!told) {
            told = true;
            // Called later, so that code that is sending now does not meet an ended connection in the middle.
            wire.execute(() -> {
                if (!aborted) {
                    listener.closed(code, why);
                }
            });
        }
    }

    private void end(boolean reset) {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            deadline.cancel();
            outbox.clear();
            rest = null;
            wire.release(channel, reset);
        }
    }

    private enum State {
        CONNECTING, SHAKING_HANDS, OPEN, CLOSING, CLOSED
    }
}

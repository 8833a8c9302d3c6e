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
 * One connection from the first packet to the last:
 *
 * <pre>
 * CONNECTING → SHAKING_HANDS → OPEN → CLOSING → CLOSED
 * </pre>
 *
 * and from each straight to CLOSED when it breaks. Used on the wire's thread.
 */
final class Connection implements Line, FrameReader.Sink {
    /** So long a server may take to end a connection after the goodbyes. */
    private static final Duration ENDING = Duration.ofSeconds(3);
    /** So long an address may take to accept before the next one of the server is tried. */
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

    /** Begins to connect to the first of the server's addresses; {@link #ready} goes on, with the next ones if need be. */
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

    /** This address has had its lead. It may have answered meanwhile, if this thread was busy. */
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
     * Whether the connection stands now. If this address leads nowhere, the next one is tried, of which the listener hears nothing.
     *
     * @param hurried whether the next address is tried even if this one has not said no
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

    /** The network has, or takes, something; the buffer is free for use. */
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

    /** Given up: ends by a reset, which leaves no port to rest for a minute; the listener hears of it. */
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

    /** The server ends first, so that it is the server's port that rests; but nobody waits for ever. */
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
        // A reset would overtake the goodbye.
        end(false);
        tell(Wire.BROKEN, String.valueOf(e.getMessage()));
    }

    private void tell(int code, String why) {
        if (!told) {
            told = true;
            // Whoever was about to send is not to find, in the middle of it, that all has ended.
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

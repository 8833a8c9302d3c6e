package dev.golink.phones.client.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.wire.line.PlainLine;
import dev.golink.phones.client.wire.line.QueuedLine;
import dev.golink.phones.client.wire.opening.BrokenRuleException;
import dev.golink.phones.client.wire.opening.PendingConnection;
import dev.golink.server.certificate.tls.KeyRefusal;

/**
 * A WebSocket connection from the first attempt to its end, in one {@link ConnectionState} after the other. Used on the
 * wire's thread.
 */
final class WireConnection implements OpenConnection, ServerFrameReader.Sink {
    /** How long a server may take to end the connection after the close frames. */
    private static final Duration ENDING = Duration.ofSeconds(3);
    /** How long an address may take to accept before the server's next address is tried. */
    private static final Duration LEAD = Duration.ofSeconds(1);
    private static final int NORMAL = 1000;

    private final Wire wire;
    private final ConnectionListener listener;
    private final SocketChannel channel;
    private final SelectionKey key;
    /** Plain until the connection is established and may be encrypted. */
    private QueuedLine line;
    private final ServerFrameReader reader;
    private @Nullable PendingConnection pending;
    private Timer deadline;
    private long readAt;
    private ConnectionState state = ConnectionState.CONNECTING;
    private boolean told;
    private boolean aborted;
    private boolean asked;

    private WireConnection(Wire wire, PendingConnection pending, ConnectionListener listener, SocketChannel channel)
            throws IOException {
        this.wire = wire;
        this.listener = listener;
        this.channel = channel;
        this.pending = pending;
        this.reader = new ServerFrameReader(wire.limits().longestMessage());
        this.key = wire.register(channel, this);
        this.line = new QueuedLine(new PlainLine(channel), key);
        this.deadline = pending.hasMore() ? wire.after(LEAD, this::hurry) : patience();
    }

    /**
     * Begins to connect to the first of the server's addresses. {@link #ready} continues, and tries the next addresses
     * if necessary.
     */
    static void begin(Wire wire, URI uri, Map<String, String> headers, ConnectionListener heard) throws IOException {
        begin(wire, PendingConnection.of(uri, headers, wire.addresses()), heard);
    }

    private static void begin(Wire wire, PendingConnection pending, ConnectionListener listener) throws IOException {
        try {
            SocketChannel channel = pending.connect(wire.ports());
            try {
                WireConnection connection = new WireConnection(wire, pending, listener, channel);
                if (channel.isConnected()) {
                    connection.shakeHands(pending);
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            if (!pending.hasMore()) {
                throw e;
            }
            begin(wire, pending.next(), listener);
        }
    }

    /**
     * Tries the next address, because this address has not answered within {@link #LEAD}. It may have answered just
     * now, if this thread was busy.
     */
    private void hurry() {
        PendingConnection begun = pending;
        try {
            if (begun != null && connect(begun, true)) {
                shakeHands(begun);
            }
        } catch (IOException e) {
            lost(Wire.words(e));
        }
    }

    /**
     * Whether the TCP connection is established now. If this address fails, the next one is tried without a call to the
     * listener.
     *
     * @param hurried whether to try the next address even if this one has not failed
     */
    private boolean connect(PendingConnection begun, boolean hurried) throws IOException {
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

    private void tryNext(PendingConnection begun) throws IOException {
        end(true);
        begin(wire, begun.next(), listener);
    }

    /**
     * Handles a socket that is ready to connect, read or write.
     *
     * @param buffer a buffer for the use of this call
     */
    void ready(ByteBuffer buffer) {
        if (state == ConnectionState.CLOSED) {
            return;
        }
        try {
            PendingConnection begun = pending;
            if (key.isConnectable() && begun != null && connect(begun, false)) {
                shakeHands(begun);
            } else if (state == ConnectionState.SHAKING_HANDS && begun != null && !asked) {
                ask(begun);
            }
            boolean hadToWait = line.awaitsRoom();
            if (key.isValid() && key.isWritable()) {
                line.flush();
            }
            if (asked && key.isValid() && (key.isReadable() || hadToWait)) {
                readAll(buffer);
            }
        } catch (BrokenRuleException e) {
            refuse(e);
        } catch (IOException e) {
            KeyRefusal.in(e).ifPresentOrElse(this::refuse, () -> lost(Wire.words(e)));
        }
    }

    private void refuse(KeyRefusal refusal) {
        end(true);
        deliver(Wire.KEY_REFUSED, refusal.text());
    }

    @Override
    public void send(Message message) {
        if (state == ConnectionState.OPEN) {
            transmit(message);
            if (line.waiting() > wire.limits().mostWaiting()) {
                lost("the server reads too slowly");
            }
        }
    }

    @Override
    public boolean show(Message frame) {
        boolean free = state == ConnectionState.OPEN && line.waiting() == 0;
        if (free) {
            transmit(frame);
        }
        return free;
    }

    @Override
    public void listen(boolean on) {
        if (state == ConnectionState.OPEN) {
            line.listen(on);
        }
    }

    @Override
    public void close(int code, String reason) {
        if (state == ConnectionState.OPEN) {
            line.listen(true);
            transmit(Message.close(code, reason));
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
        if (state == ConnectionState.OPEN) {
            listener.received(text, readAt);
        }
    }

    @Override
    public void binary(ByteBuffer bytes) {
        if (state == ConnectionState.OPEN) {
            listener.received(bytes, readAt);
        }
    }

    @Override
    public void ping(ByteBuffer bytes) {
        send(Message.pong(bytes));
    }

    @Override
    public void closed(int code, String reason) {
        deliver(code, reason);
        if (state == ConnectionState.OPEN) {
            transmit(Message.close(code == Wire.NO_CODE ? NORMAL : code, ""));
            awaitEnd();
        }
    }

    /**
     * Gives the connection up and calls the listener. Ends it by a reset, which leaves no port blocked for a minute.
     */
    void lost(String why) {
        PendingConnection begun = pending;
        if (state == ConnectionState.CONNECTING && begun != null) {
            wire.addresses().failed(begun.server());
        }
        end(true);
        deliver(Wire.BROKEN, why);
    }

    private void shakeHands(PendingConnection begun) throws IOException {
        state = ConnectionState.SHAKING_HANDS;
        wire.addresses().answered(begun.server(), begun.address().getAddress());
        if (begun.hasMore()) {
            deadline.cancel();
            deadline = patience();
        }
        line = new QueuedLine(wire.line(channel, begun), key);
        ask(begun);
    }

    /** Sends the request of the handshake, once the connection is encrypted if it shall be. */
    private void ask(PendingConnection begun) throws IOException {
        if (line.isReady()) {
            asked = true;
            line.send(new ByteBuffer[]{begun.request()});
        }
    }

    private Timer patience() {
        return wire.after(wire.limits().patience(), () -> lost("the server did not answer in time"));
    }

    /** Reads until nothing is left that the selector would not report. */
    private void readAll(ByteBuffer buffer) throws IOException, BrokenRuleException {
        boolean more = read(buffer);
        while (more && line.mayHoldMore() && state != ConnectionState.CLOSED) {
            more = read(buffer);
        }
    }

    /** Whether anything was read. */
    private boolean read(ByteBuffer buffer) throws IOException, BrokenRuleException {
        int count = line.read(buffer);
        if (count < 0) {
            end(false);
            deliver(Wire.BROKEN, "the server ended the connection");
            return false;
        }
        readAt = wire.now();
        if (pending != null && pending.handshake().read(buffer)) {
            open();
        }
        if (pending == null && state != ConnectionState.CLOSED) {
            reader.read(buffer, this);
        }
        if (state != ConnectionState.CLOSED) {
            line.keep(buffer);
        }
        return count > 0;
    }

    private void open() {
        pending = null;
        deadline.cancel();
        state = ConnectionState.OPEN;
        listener.opened(this);
    }

    private void transmit(Message message) {
        try {
            line.send(message.parts());
        } catch (IOException e) {
            lost(Wire.words(e));
        }
    }

    /**
     * Waits until the server ends the TCP connection first, so that the server's port is the one that stays blocked.
     * Gives up after {@link #ENDING}.
     */
    private void awaitEnd() {
        if (state == ConnectionState.OPEN) {
            state = ConnectionState.CLOSING;
            deadline = wire.after(ENDING, () -> lost("the server did not answer the close frame"));
        }
    }

    private void refuse(BrokenRuleException e) {
        if (state == ConnectionState.OPEN) {
            transmit(Message.close(e.code(), ""));
        }
        // A reset would overtake the close frame.
        end(false);
        deliver(Wire.BROKEN, String.valueOf(e.getMessage()));
    }

    private void deliver(int code, String why) {
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
        if (state != ConnectionState.CLOSED) {
            state = ConnectionState.CLOSED;
            deadline.cancel();
            line.end(!reset);
            wire.release(channel, reset);
        }
    }
}

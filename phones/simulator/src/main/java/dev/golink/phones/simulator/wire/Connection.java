package dev.golink.phones.simulator.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

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

    private Connection(Wire wire, URI uri, LineListener listener, SocketChannel channel) throws IOException {
        this.wire = wire;
        this.listener = listener;
        this.channel = channel;
        this.opening = new Opening(uri, new Handshake());
        this.reader = new FrameReader(wire.limits().longestMessage());
        this.key = wire.register(channel, this);
        this.deadline = wire.after(wire.limits().patience(), () -> lost("the server did not answer in time"));
    }

    /** Begins to connect; {@link #ready} goes on. */
    static void begin(Wire wire, URI uri, LineListener listener) throws IOException {
        InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
        if (address.isUnresolved()) {
            throw new IOException("the host " + uri.getHost() + " is unknown");
        }
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            boolean connected = channel.connect(address);
            Connection connection = new Connection(wire, uri, listener, channel);
            if (connected) {
                connection.shakeHands();
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The network has, or takes, something; the buffer is free for use. */
    void ready(ByteBuffer buffer) {
        if (state == State.CLOSED) {
            return;
        }
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                shakeHands();
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

    /** Ends without a goodbye; the listener hears of it. */
    void lost(String why) {
        end(false);
        tell(Wire.BROKEN, why);
    }

    private void shakeHands() throws IOException {
        Opening begun = opening;
        if (begun != null) {
            state = State.SHAKING_HANDS;
            key.interestOps(SelectionKey.OP_READ);
            outbox.send(new ByteBuffer[]{begun.handshake().request(begun.uri())}, channel);
            interest(SelectionKey.OP_WRITE, outbox.size() > 0);
        }
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
            lost("the server ended the connection");
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
        lost(String.valueOf(e.getMessage()));
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

    /** What is needed no more once the line is open. */
    private record Opening(URI uri, Handshake handshake) {}
}

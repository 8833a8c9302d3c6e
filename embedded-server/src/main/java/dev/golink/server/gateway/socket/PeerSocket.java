package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.wire.OutQueue;
import dev.golink.server.gateway.wire.Wire;
import dev.golink.server.network.SocketEnds;
import dev.golink.server.proxy.ForwardedClient;

/**
 * One connection: a channel of the {@link Reactor}, the queue of data to write to it, and the {@link Engine} for the
 * protocol. Any thread may call the public methods. See decision 0008.
 */
public final class PeerSocket {
    private final PeerChannel channel;
    private final InetAddress address;
    private final Reactor reactor;
    private final Sockets sockets;
    private final GatewayCounters counters;
    private final OutQueue out;
    private final Engine engine;
    private final HttpRequests requests;
    private boolean begun;
    private volatile ForwardedClient client;
    private volatile @Nullable Object attachment;
    private volatile boolean broken;
    private boolean finished;

    /** @param key the channel's key at the selector, which watches for bytes */
    PeerSocket(SocketChannel channel, SelectionKey key, InetAddress address, Reactor reactor, Sockets sockets) {
        this.channel = new PeerChannel(channel, key);
        this.address = address;
        this.client = new ForwardedClient(address, false, true);
        this.reactor = reactor;
        this.sockets = sockets;
        this.counters = sockets.counters();
        this.out = new OutQueue(this.channel.wire());
        this.engine = new Engine(sockets, channel, this);
        engine.setSelectionKey(key);
        this.requests = new HttpRequests(this, sockets);
    }

    /** The network address of the peer. */
    public InetAddress address() {
        return address;
    }

    /** The client: the peer itself, or the one for whom the peer last sent a request as a proxy. */
    public ForwardedClient client() {
        return client;
    }

    /** Both ends of the connection; that of the peer may be a proxy's. */
    public SocketEnds ends() {
        return channel.ends();
    }

    /** Sets the client; on the reactor's thread, under the engine's lock. */
    void setClient(ForwardedClient next) {
        client = next;
    }

    /** The object that was attached last; null if none was. */
    public @Nullable Object attachment() {
        return attachment;
    }

    /** Attaches an object with which the caller recognises this connection. */
    public void attach(Object known) {
        attachment = known;
    }

    /** Whether the connection is open for messages in both directions. */
    public boolean isOpen() {
        return engine.isOpen();
    }

    /** Whether the close has begun, so that incoming data is ignored. */
    public boolean isClosing() {
        return engine.isFlushAndClose();
    }

    /** Sends a close frame after the waiting data, then ends the connection. No effect once the close has begun. */
    public void close(int code, String reason) {
        engine.close(code, reason);
    }

    /** Sends a text message. False if the connection is not open any more. */
    public boolean sendText(String text) {
        return isOpen() && counters.countIf(GatewayCounter.MESSAGES_OUT, write(OutFrames.text(text)));
    }

    /** Sends a binary message. False if the connection is not open any more. */
    public boolean sendBinary(ByteBuffer message) {
        return isOpen() && counters.countIf(GatewayCounter.FRAMES_OUT, write(OutFrames.binary(message)));
    }

    /** Sends a message in two parts. The second is not copied, so it must not change. False if nothing can be sent. */
    public boolean sendBinary(ByteBuffer beginning, ByteBuffer rest) {
        return isOpen() && counters.countIf(GatewayCounter.FRAMES_OUT,
                write(OutFrames.binary(beginning, rest.remaining()), rest));
    }

    /** Sends a ping. False if the connection is not open any more. */
    public boolean ping() {
        return isOpen() && write(OutFrames.ping());
    }

    /** Answers a ping. False if the connection is not open any more. */
    public boolean pong(ByteBuffer payload) {
        return isOpen() && write(OutFrames.pong(payload));
    }

    /** The number of messages that wait because the peer does not read them. A message in two parts counts twice. */
    public int waitingMessages() {
        return out.messages();
    }

    /** The number of bytes that wait because the peer does not read them. */
    public long waitingBytes() {
        return out.bytes();
    }

    /** Waits until at most this many bytes wait. False if nothing more can be sent, or the thread is interrupted. */
    public boolean awaitRoom(long mostWaiting) {
        return isOpen() && out.awaitAtMost(mostWaiting);
    }

    /** Allows binary messages of the full length from now on. The connection must be open. */
    public void takeBinary() {
        engine.takeBinary();
    }

    /** What carries the bytes; on the reactor's thread. */
    Wire wire() {
        return channel.wire();
    }

    /** The most bytes to read now; on the reactor's thread. */
    int room() {
        return requests.areOver() || isClosing() ? Integer.MAX_VALUE : requests.room();
    }

    /**
     * Handles bytes from the peer; on the reactor's thread. Ignores them once the close has begun, also after a refused
     * handshake.
     */
    void read(ByteBuffer bytes) {
        if (isClosing()) {
            return;
        }
        if (requests.areOver()) {
            engine.decode(bytes);
        } else if (begun || !PeerChannel.isTls(bytes)) {
            begun = true;
            requests.read(bytes);
        } else {
            begun = true;
            channel.secure(sockets.tls(), bytes, () -> execute(this::readOn)).ifPresentOrElse(out::replace,
                    () -> cutOff(CloseFrame.NEVER_CONNECTED, "The peer speaks TLS, and there is none."));
        }
    }

    /** Prepares the next reading after one is done; on the reactor's thread. Returns whether to read at once. */
    boolean readsOn() {
        return channel.readsOn() && !isClosed() && room() > 0;
    }

    private void readOn() {
        channel.release();
        reactor.read(this);
    }

    /** Called when the peer sends nothing more; on the reactor's thread. */
    void readToTheEnd() {
        if (requests.areOver() || isClosing() || !requests.readToTheEnd()) {
            engine.eot();
        }
    }

    /** Runs a task soon on the reactor's thread. If it throws, only this connection is closed. */
    public void execute(Runnable task) {
        reactor.execute(this, task);
    }

    /**
     * Writes an HTTP response; on the reactor's thread.
     *
     * @return whether everything is written; if not, the requests are told when it is
     */
    boolean reply(ByteBuffer... response) {
        return write(response) && out.isEmpty();
    }

    /**
     * Writes an HTTP response, if there is one, and ends the connection; on the reactor's thread.
     *
     * @param ended whether the peer sends nothing more
     */
    void replyAndClose(String reason, boolean ended, ByteBuffer... response) {
        if (response.length == 0 || write(response)) {
            engine.flushAndClose(CloseFrame.NEVER_CONNECTED, reason, ended);
        }
    }

    /**
     * Begins the WebSocket, whose handshake is decided; on the reactor's thread.
     *
     * @param handshake the request
     * @param more      what the peer sent after it
     */
    void speakWebSocket(ByteBuffer handshake, ByteBuffer more) {
        engine.decode(handshake);
        if (more.hasRemaining()) {
            engine.decode(more);
        }
    }

    /** Whether a response to the peer is being made or written; on the reactor's thread. */
    boolean isAnswering() {
        return requests.isAnswering();
    }

    /** Sets whether bytes from the peer are read; on the reactor's thread. */
    void reads(boolean wanted) {
        if (channel.want(wanted)) {
            execute(this::readOn);
        }
    }

    /** The state of the connection. */
    Engine engine() {
        return engine;
    }

    /** Ends the connection at once, without a close frame. No effect once it has ended. */
    void cutOff(int code, String reason) {
        engine.closeConnection(code, reason);
    }

    /** Whether the connection has ended. */
    boolean isClosed() {
        return engine.isClosed();
    }

    /**
     * Marks the connection as open, because the handshake is answered; on the reactor's thread. False if the connection
     * has ended already.
     */
    boolean open() {
        return engine.open(() -> sockets.register(this));
    }

    /** Called when the close has begun; under the engine's lock. */
    void closing(int code, String reason) {
        sockets.closer().limit(this, code, reason);
    }

    /** Called when the connection has ended for good; under the engine's lock. */
    void ended() {
        out.end();
        sockets.ended(this);
        reactor.execute(this, requests::ended); // which also wakes it up: otherwise the system still holds the socket
    }

    /** Writes the data that the engine produced; on any thread. */
    void writeEnginesWords() {
        try {
            if (out.writeFrom(engine.outQueue)) {
                watchForRoom();
            }
        } catch (IOException _) {
            broken = true;
        }
        if (broken || isClosing()) {
            reactor.execute(this::settle);
        }
    }

    /** Writes waiting data, because the channel may have room; on the reactor's thread. */
    void writeOn() {
        boolean forReading = channel.hasRoom();
        try {
            if (out.writeOn()) {
                channel.watchForRoom();
            }
        } catch (IOException _) {
            broken = true;
        }
        settle();
        if (forReading && !isClosed()) {
            readOn();
        }
    }

    /**
     * Ends a connection that is broken, or that is closing and has written everything. On the reactor's thread, outside
     * the call that led to it.
     */
    private void settle() {
        if (broken) {
            engine.eot();
        } else if (isClosing() && out.isEmpty() && !finished) {
            finished = true;
            engine.closeConnection();
        } else if (!isClosing() && out.isEmpty()) {
            requests.written();
        }
    }

    private boolean write(ByteBuffer... frame) {
        for (ByteBuffer part : frame) {
            counters.add(GatewayCounter.BYTES_OUT, part.remaining());
        }
        try {
            return switch (out.write(frame)) {
                case TAKEN -> true;
                case FIRST_WAITS -> {
                    watchForRoom();
                    yield true;
                }
                case TOO_LATE -> false;
            };
        } catch (IOException _) {
            broken = true;
            reactor.execute(this::settle);
            return false;
        }
    }

    private void watchForRoom() {
        try {
            channel.watchForRoom();
            reactor.wakeUp();
        } catch (CancelledKeyException _) {
            broken = true; // the connection has ended meanwhile, which is known
        }
    }
}

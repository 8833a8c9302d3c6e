package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/**
 * One connection: the library's protocol engine on a channel of the {@link Reactor}. It ends its own half first: the library
 * closes as soon as its goodbye is written; if the peer is still talking then, the system answers with a reset, which takes
 * the goodbye and its code away from the peer. So after the goodbye only the sending half is closed, and what still comes is
 * read and dropped until the peer closes too, or the {@link Closer} loses its patience.
 */
public final class PeerSocket extends WebSocketImpl {
    private final SocketChannel channel;
    private final InetAddress address;
    private final Reactor reactor;
    private final Sockets sockets;
    private final OutQueue out;
    private @Nullable RequestHead head;
    private volatile boolean peerSaidGoodbye;
    private volatile boolean broken;
    private boolean opened;
    private boolean finished;
    private boolean ended;

    PeerSocket(SocketChannel channel, InetAddress address, Reactor reactor, Sockets sockets) {
        super(sockets.listener(), List.of(sockets.draft()));
        this.channel = channel;
        this.address = address;
        this.reactor = reactor;
        this.sockets = sockets;
        this.out = new OutQueue(channel);
        this.head = new RequestHead(sockets.handshakeBytes());
        setChannel(channel);
    }

    /** The network address of the peer. */
    public InetAddress address() {
        return address;
    }

    /** Sends a text; false if the connection is not open any more. Any thread may call this and the next ones. */
    public boolean sendText(String text) {
        return isOpen() && write(OutFrames.text(text));
    }

    /** Sends a binary message; false if the connection is not open any more. */
    public boolean sendBinary(ByteBuffer message) {
        return isOpen() && write(OutFrames.binary(message));
    }

    /** Sends a binary message in two parts, of which the second is not copied: nobody may change it any more. */
    public boolean sendBinary(ByteBuffer beginning, ByteBuffer rest) {
        return isOpen() && write(OutFrames.binary(beginning, rest.remaining()), rest);
    }

    /** Asks for a pong. */
    public boolean ping() {
        return isOpen() && write(OutFrames.ping());
    }

    /** Answers a ping. */
    public boolean pong(ByteBuffer payload) {
        return isOpen() && write(OutFrames.pong(payload));
    }

    /** Messages that wait, for the peer does not take them; one in two parts counts twice. */
    public int waitingMessages() {
        return out.messages();
    }

    /** Bytes that wait, for the peer does not take them. */
    public long waitingBytes() {
        return out.bytes();
    }

    /** From now on binary messages may be as long as such ever are; the connection is open. */
    public void takeBinary() {
        if (getDraft() instanceof BoundedDraft draft) {
            draft.takeBinary();
        }
    }

    /** The one way into closing, whoever began it. */
    @Override
    public synchronized void flushAndClose(int code, String message, boolean remote) {
        if (isFlushAndClose()) {
            return;
        }
        peerSaidGoodbye = remote;
        super.flushAndClose(code, message, remote);
        sockets.closer().limit(this, code, message);
    }

    /** Everything is written, the goodbye last; on the reactor's thread. */
    @Override
    public void closeConnection() {
        if (peerSaidGoodbye) {
            super.closeConnection();
            return;
        }
        try {
            channel.shutdownOutput();
        } catch (IOException _) {
            super.closeConnection();
        }
    }

    /**
     * The peer's half has ended; on the reactor's thread. Waits for a goodbye that is being answered just now on another
     * thread: the peer closes as soon as it has the answer, and would else count as lost.
     */
    @Override
    public synchronized void eot() {
        super.eot();
    }

    /** The one way out, whoever ended it, and for good. */
    @Override
    public synchronized void closeConnection(int code, String message, boolean remote) {
        if (ended) {
            return;
        }
        ended = true;
        super.closeConnection(code, message, remote);
        out.clear();
        sockets.ended(this);
        reactor.wakeUp(); // or the system keeps the socket until something else happens
    }

    /** After the goodbye nothing counts any more; a handshake that was refused must not be tried again here. */
    @Override
    public void decode(ByteBuffer bytes) {
        if (isFlushAndClose()) {
            return;
        }
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
            shakeHands(bytes);
        } else {
            super.decode(bytes);
        }
    }

    /** The handshake is answered; on the reactor's thread. Whether that is news, and not about a connection that has ended. */
    synchronized boolean open() {
        opened = !ended;
        head = null;
        if (opened) {
            sockets.register(this); // under the same lock as its end, which may come just now on another thread
        }
        return opened;
    }

    /** Whether it has ever been open. */
    synchronized boolean wasOpened() {
        return opened;
    }

    /** Writes what the library has to say; on any thread. */
    void writeLibrarysWords() {
        try {
            if (out.writeFrom(outQueue)) {
                awaitRoom();
            }
        } catch (IOException _) {
            broken = true;
        }
        if (broken || isFlushAndClose()) {
            reactor.execute(this::settle);
        }
    }

    /** There may be room for what waits; on the reactor's thread. */
    void writeOn(SelectionKey key) {
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
        try {
            if (out.writeOn()) {
                key.interestOpsOr(SelectionKey.OP_WRITE);
            }
        } catch (IOException _) {
            broken = true;
        }
        settle();
    }

    /** Ends what has to end; on the reactor's thread, outside of whatever led to it. */
    void settle() {
        if (broken) {
            eot();
        } else if (isFlushAndClose() && out.isEmpty() && !finished) {
            finished = true;
            closeConnection();
        }
    }

    private boolean write(ByteBuffer... frame) {
        try {
            return switch (out.write(frame)) {
                case TAKEN -> true;
                case FIRST_WAITS -> {
                    awaitRoom();
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

    private void awaitRoom() {
        try {
            getSelectionKey().interestOpsOr(SelectionKey.OP_WRITE);
            reactor.wakeUp();
        } catch (CancelledKeyException _) {
            broken = true; // it has ended meanwhile, which is known
        }
    }

    private void shakeHands(ByteBuffer bytes) {
        RequestHead gathered = head;
        if (gathered == null) {
            return;
        }
        Optional<ByteBuffer> request = gathered.add(bytes);
        if (gathered.isTooLong()) {
            sockets.counters().count(Counter.HANDSHAKE_TOO_LONG);
            closeConnection(CloseFrame.NEVER_CONNECTED, "The handshake is too long.");
            return;
        }
        request.ifPresent(whole -> sockets.judge(whole).ifPresentOrElse(this::refuse, () -> super.decode(whole)));
    }

    private void refuse(Refusal refusal) {
        sockets.counters().count(Counter.REFUSED_HANDSHAKE);
        outQueue.add(refusal.encode());
        flushAndClose(CloseFrame.NEVER_CONNECTED, refusal.words(), false);
    }
}

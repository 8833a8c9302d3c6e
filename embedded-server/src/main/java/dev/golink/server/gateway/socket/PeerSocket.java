package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.frames.BoundedDraft;
import dev.golink.server.gateway.handshake.Refusal;

/**
 * One connection: a channel of the {@link Reactor}, what waits to be written to it, and the {@link Engine} that knows the
 * protocol. Any thread may call what is public.
 */
public final class PeerSocket {
    private final SocketChannel channel;
    private final InetAddress address;
    private final Reactor reactor;
    private final Sockets sockets;
    private final OutQueue out;
    private final Engine engine;
    /** Null once it is answered. */
    private @Nullable OpeningHandshake opening;
    private volatile @Nullable Object attachment;
    private volatile boolean broken;
    private boolean finished;

    PeerSocket(SocketChannel channel, InetAddress address, Reactor reactor, Sockets sockets) {
        this.channel = channel;
        this.address = address;
        this.reactor = reactor;
        this.sockets = sockets;
        this.out = new OutQueue(channel);
        this.engine = new Engine(sockets.listener(), sockets.draft(), channel, this);
        this.opening = new OpeningHandshake(sockets.handshakeBytes());
    }

    /** The network address of the peer. */
    public InetAddress address() {
        return address;
    }

    /** What was attached last; null if nothing was. */
    public @Nullable Object attachment() {
        return attachment;
    }

    /** Attaches what its user knows it by. */
    public void attach(Object known) {
        attachment = known;
    }

    /** Whether messages can be sent and are heard. */
    public boolean isOpen() {
        return engine.isOpen();
    }

    /** Whether the goodbye is said or on its way: what comes counts for nothing any more. */
    public boolean isClosing() {
        return engine.isFlushAndClose();
    }

    /** Says goodbye, after what waits, and ends; of no effect once it is closing. */
    public void close(int code, String reason) {
        engine.close(code, reason);
    }

    /** Sends a text; false if the connection is not open any more. */
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

    /** Waits until at most so many bytes wait; false if nothing is sent any more or the thread is interrupted. */
    public boolean awaitRoom(long mostWaiting) {
        return isOpen() && out.awaitAtMost(mostWaiting);
    }

    /** From now on binary messages may be as long as such ever are; the connection is open. */
    public void takeBinary() {
        if (engine.getDraft() instanceof BoundedDraft draft) {
            draft.takeBinary();
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** The selector tells of the channel by this key. */
    void watchedBy(SelectionKey key) {
        engine.setSelectionKey(key);
    }

    /** How many bytes of what comes are wanted now; on the reactor's thread. */
    int room() {
        OpeningHandshake handshake = opening;
        return handshake == null || isClosing() ? Integer.MAX_VALUE : handshake.room();
    }

    /** What came; on the reactor's thread. After the goodbye nothing counts; nor does a handshake after one that was refused. */
    void read(ByteBuffer bytes) {
        if (isClosing()) {
            return;
        }
        OpeningHandshake handshake = opening;
        if (handshake == null) {
            engine.decode(bytes);
        } else {
            shakeHands(handshake, bytes);
        }
    }

    /** Nothing more comes; on the reactor's thread. */
    void readToTheEnd() {
        engine.eot();
    }

    /** Ends at once, without a goodbye; of no effect once it has ended. */
    void cutOff(int code, String reason) {
        engine.closeConnection(code, reason);
    }

    /** Whether it has ended. */
    boolean isClosed() {
        return engine.isClosed();
    }

    /** Whether it has ever been open. */
    boolean wasOpened() {
        return engine.wasOpened();
    }

    /** The handshake is answered; on the reactor's thread. Whether that is news, and not about a connection that has ended. */
    boolean open() {
        return engine.open(() -> sockets.register(this));
    }

    /** The goodbye is on its way; under the engine's lock. */
    void closing(int code, String reason) {
        sockets.closer().limit(this, code, reason);
    }

    /** It has ended for good; under the engine's lock. */
    void ended() {
        out.end();
        sockets.ended(this);
        reactor.wakeUp(); // or the system keeps the socket until something else happens
    }

    /** Writes what the engine has to say; on any thread. */
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
    private void settle() {
        if (broken) {
            engine.eot();
        } else if (isClosing() && out.isEmpty() && !finished) {
            finished = true;
            engine.closeConnection();
        }
    }

    private boolean write(ByteBuffer... frame) {
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
            engine.getSelectionKey().interestOpsOr(SelectionKey.OP_WRITE);
            reactor.wakeUp();
        } catch (CancelledKeyException _) {
            broken = true; // it has ended meanwhile, which is known
        }
    }

    private void shakeHands(OpeningHandshake handshake, ByteBuffer bytes) {
        Optional<ByteBuffer> request = handshake.add(bytes);
        if (handshake.isTooLong()) {
            sockets.counters().count(Counter.HANDSHAKE_TOO_LONG);
            cutOff(CloseFrame.NEVER_CONNECTED, "The handshake is too long.");
            return;
        }
        request.ifPresent(whole -> sockets.judge(this, whole)
                .whenComplete((refusal, failure) -> reactor.execute(this, () -> answer(handshake,
                        failure == null ? refusal : Optional.of(LibraryListener.judgingFailed(failure))))));
        if (handshake.room() == 0) {
            reads(false);
        }
    }

    /** It was decided; on the reactor's thread. One that has ended meanwhile is forgotten. */
    private void answer(OpeningHandshake handshake, Optional<Refusal> refusal) {
        if (isClosing() || isClosed()) {
            return;
        }
        opening = null;
        reads(true);
        refusal.ifPresentOrElse(this::refuse, () -> engine.decode(handshake.taken()));
    }

    /** Whether what comes is read; on the reactor's thread. */
    private void reads(boolean wanted) {
        SelectionKey key = engine.getSelectionKey();
        if (wanted) {
            key.interestOpsOr(SelectionKey.OP_READ);
        } else {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
    }

    private void refuse(Refusal refusal) {
        sockets.counters().count(Counter.REFUSED_HANDSHAKE);
        engine.outQueue.add(refusal.encode());
        engine.flushAndClose(CloseFrame.NEVER_CONNECTED, refusal.words(), false);
    }
}

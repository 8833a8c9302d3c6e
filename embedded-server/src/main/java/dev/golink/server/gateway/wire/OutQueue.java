package dev.golink.server.gateway.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * The data to write to one wire, in order. The calling thread writes it at once, as far as the system accepts it;
 * only the rest waits. Nothing follows a close frame (RFC 6455, section 5.5.1), even if another thread writes a message
 * while the connection is being closed. Any thread may call every method. No method waits for the peer, apart from
 * {@link #awaitAtMost}. See decision 0015.
 */
public final class OutQueue {
    /** The first byte of a close frame: a whole frame with opcode 8. No handshake response begins with it. */
    private static final byte GOODBYE = (byte) 0x88;
    /** Buffers per write call, below the system's limit (IOV_MAX). */
    private static final int TOGETHER = 64;

    private Wire wire;
    /** Null while nothing waits, which for most peers is always. */
    private @Nullable ArrayDeque<ByteBuffer> waiting;
    private long bytes;
    private boolean saidGoodbye;
    /** Whether the connection has ended. */
    private boolean ended;

    /** The result of writing a message. */
    public enum Result {
        /** The system took it, or it waits behind others. */
        TAKEN,
        /** It is the first message that waits, so the selector must watch the channel for room. */
        FIRST_WAITS,
        /** It came after the close frame and is not sent. */
        TOO_LATE
    }

    /** A queue without any data. */
    public OutQueue(Wire wire) {
        this.wire = wire;
    }

    /** Replaces the wire, before anything is written. */
    public synchronized void replace(Wire other) {
        wire = other;
    }

    /**
     * Writes a message of one or more parts, the last of which is not empty. The caller must not change the parts
     * afterwards.
     *
     * @throws IOException if the connection is broken
     */
    public synchronized Result write(ByteBuffer... parts) throws IOException {
        if (saidGoodbye) {
            return Result.TOO_LATE;
        }
        saidGoodbye = isGoodbye(parts[0]);
        if (saidGoodbye) {
            notifyAll();
        }
        if (waiting != null) {
            copyRest(waiting, parts);
            return Result.TAKEN;
        }
        if (wire.write(parts)) {
            return Result.TAKEN;
        }
        waiting = new ArrayDeque<>(4);
        copyRest(waiting, parts);
        if (waiting.isEmpty()) {
            waiting.add(parts[parts.length - 1]); // the wire has the rest, and gives it to the system when called again
        }
        return Result.FIRST_WAITS;
    }

    /**
     * Writes and removes all buffers of a queue.
     *
     * @return whether one of them is the first that waits, so that the selector must watch the channel for room
     * @throws IOException if the connection is broken
     */
    public synchronized boolean writeFrom(Queue<ByteBuffer> source) throws IOException {
        boolean firstWaits = false;
        for (ByteBuffer next = source.poll(); next != null; next = source.poll()) {
            firstWaits |= write(next) == Result.FIRST_WAITS;
        }
        return firstWaits;
    }

    /**
     * Writes the waiting data, as far as the system accepts it. Called when the channel has room.
     *
     * @return whether data still waits
     * @throws IOException if the connection is broken
     */
    public synchronized boolean writeOn() throws IOException {
        ArrayDeque<ByteBuffer> left = waiting;
        if (left == null) {
            return false;
        }
        boolean room = true;
        while (room && !left.isEmpty()) {
            ByteBuffer[] parts = left.stream().limit(TOGETHER).toArray(ByteBuffer[]::new);
            long before = remaining(parts);
            room = wire.write(parts);
            bytes -= before - remaining(parts);
            dropWritten(left, room);
        }
        notifyAll();
        if (left.isEmpty()) {
            waiting = null;
        }
        return waiting != null;
    }

    /** Whether nothing waits. */
    public synchronized boolean isEmpty() {
        return waiting == null;
    }

    /** The number of waiting messages, or parts of messages, including one that is partly written. */
    public synchronized int messages() {
        return waiting == null ? 0 : waiting.size();
    }

    /** The number of waiting bytes. */
    public synchronized long bytes() {
        return bytes;
    }

    /**
     * Waits until at most this many bytes are waiting; wakes up whenever the peer has taken some. Returns false if
     * nothing more can be sent, or if the thread is interrupted.
     */
    public synchronized boolean awaitAtMost(long most) {
        try {
            while (bytes > most && !saidGoodbye && !ended) {
                wait();
            }
            return !saidGoodbye && !ended;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Drops all waiting data, because the connection has ended. */
    public synchronized void end() {
        waiting = null;
        bytes = 0;
        ended = true;
        notifyAll();
    }

    private static long remaining(ByteBuffer... parts) {
        long sum = 0;
        for (ByteBuffer part : parts) {
            sum += part.remaining();
        }
        return sum;
    }

    private static boolean isGoodbye(ByteBuffer frame) {
        return frame.hasRemaining() && frame.get(frame.position()) == GOODBYE;
    }

    private void copyRest(ArrayDeque<ByteBuffer> queue, ByteBuffer... parts) {
        for (ByteBuffer part : parts) {
            if (part.hasRemaining()) {
                queue.add(part);
                bytes += part.remaining();
            }
        }
    }

    /** Removes written buffers, but keeps one as long as the wire has something that it has to be called for. */
    private static void dropWritten(ArrayDeque<ByteBuffer> left, boolean all) {
        while (!left.isEmpty() && !left.peek().hasRemaining() && (all || left.size() > 1)) {
            left.poll();
        }
    }
}

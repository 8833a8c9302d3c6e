package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written to one channel, in order. It is written on the thread that brings it, at once, as far as the system
 * takes it; only the rest waits. After a goodbye nothing follows (RFC 6455, section 5.5.1): another thread may bring a message
 * while the connection is being closed. Any thread may call it; none waits for the peer, but those that ask to.
 */
final class OutQueue {
    /** The first byte of a goodbye: a whole frame of opcode 8. No answer to a handshake begins so. */
    private static final byte GOODBYE = (byte) 0x88;
    /** Buffers written in one go; so many the system takes at once at most is more. */
    private static final int TOGETHER = 64;

    private final SocketChannel channel;
    /** None while nothing waits, which for most peers is always. */
    private @Nullable ArrayDeque<ByteBuffer> waiting;
    private long bytes;
    private boolean saidGoodbye;
    /** The connection has ended. */
    private boolean ended;

    /** What became of a message. */
    enum Result {
        /** The system has it, or it waits behind others. */
        TAKEN,
        /** It is the first that waits, so the channel is to be watched for room. */
        FIRST_WAITS,
        /** It came after the goodbye, and is not sent. */
        TOO_LATE
    }

    OutQueue(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Writes a message in as many parts as it has, which must not be changed any more.
     *
     * @throws IOException if the connection is broken
     */
    synchronized Result write(ByteBuffer... parts) throws IOException {
        if (saidGoodbye) {
            return Result.TOO_LATE;
        }
        saidGoodbye = isGoodbye(parts[0]);
        if (saidGoodbye) {
            notifyAll();
        }
        if (waiting != null) {
            keep(waiting, parts);
            return Result.TAKEN;
        }
        if (parts.length == 1) {
            channel.write(parts[0]);
        } else {
            channel.write(parts);
        }
        if (!parts[parts.length - 1].hasRemaining()) {
            return Result.TAKEN;
        }
        waiting = new ArrayDeque<>(4);
        keep(waiting, parts);
        return Result.FIRST_WAITS;
    }

    /**
     * Writes all that a queue holds, and empties it.
     *
     * @return whether one is the first that waits, so that the channel is to be watched for room
     * @throws IOException if the connection is broken
     */
    synchronized boolean writeFrom(Queue<ByteBuffer> source) throws IOException {
        boolean firstWaits = false;
        for (ByteBuffer next = source.poll(); next != null; next = source.poll()) {
            firstWaits |= write(next) == Result.FIRST_WAITS;
        }
        return firstWaits;
    }

    /**
     * There is room: writes what waits, as far as the system takes it.
     *
     * @return whether something waits still
     * @throws IOException if the connection is broken
     */
    synchronized boolean writeOn() throws IOException {
        ArrayDeque<ByteBuffer> left = waiting;
        if (left == null) {
            return false;
        }
        boolean room = true;
        while (room && !left.isEmpty()) {
            bytes -= channel.write(left.stream().limit(TOGETHER).toArray(ByteBuffer[]::new));
            room = dropWritten(left);
        }
        notifyAll();
        if (left.isEmpty()) {
            waiting = null;
        }
        return waiting != null;
    }

    /** Whether nothing waits. */
    synchronized boolean isEmpty() {
        return waiting == null;
    }

    /** Messages, or parts of such, that wait; the one that is half written included. */
    synchronized int messages() {
        return waiting == null ? 0 : waiting.size();
    }

    /** Bytes that wait. */
    synchronized long bytes() {
        return bytes;
    }

    /**
     * Waits until at most so many bytes wait, which is told when the peer has taken some; false if nothing is sent any more or
     * the thread is interrupted.
     */
    synchronized boolean awaitAtMost(long most) {
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

    /** The connection has ended: keeps nothing any more. */
    synchronized void end() {
        waiting = null;
        bytes = 0;
        ended = true;
        notifyAll();
    }

    private static boolean isGoodbye(ByteBuffer frame) {
        return frame.hasRemaining() && frame.get(frame.position()) == GOODBYE;
    }

    private void keep(ArrayDeque<ByteBuffer> queue, ByteBuffer... parts) {
        for (ByteBuffer part : parts) {
            if (part.hasRemaining()) {
                queue.add(part);
                bytes += part.remaining();
            }
        }
    }

    /** Whether all that was offered has been written, so that there may be room for more. */
    private static boolean dropWritten(ArrayDeque<ByteBuffer> left) {
        for (int i = 0; i < TOGETHER && !left.isEmpty(); i++) {
            if (left.peek().hasRemaining()) {
                return false;
            }
            left.poll();
        }
        return true;
    }
}

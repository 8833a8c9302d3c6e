package dev.golink.phones.client.wire.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

import org.jspecify.annotations.Nullable;

/**
 * A line with what waits at both its ends: messages that the network has not taken, and bytes that are no whole frame
 * yet. Tells the selector what to wait for. Used by one thread.
 */
public final class QueuedLine {
    private final Line line;
    private final SelectionKey key;
    private final Outbox outbox = new Outbox();
    private byte @Nullable [] rest;
    private boolean listening = true;

    /** @param key the registration of the connection with the selector */
    public QueuedLine(Line line, SelectionKey key) {
        this.line = line;
        this.key = key;
    }

    /** Whether messages can be sent; see {@link Line#isReady}. */
    public boolean isReady() throws IOException {
        boolean ready = line.isReady();
        await();
        return ready;
    }

    /** The number of waiting messages, including one that is sent in part. */
    public int waiting() {
        return outbox.size();
    }

    /** Sends a message after those that wait; queues the rest that the network does not take now. */
    public void send(ByteBuffer[] message) throws IOException {
        outbox.send(message, line);
        await();
    }

    /** Sends waiting messages as far as the network takes them. */
    public void flush() throws IOException {
        outbox.flush(line);
        await();
    }

    /** Starts or stops reading. */
    public void listen(boolean on) {
        listening = on;
        await();
    }

    /** Whether the last reading can go on only when the network has room to write. */
    public boolean awaitsRoom() {
        return line.awaitsRoom();
    }

    /**
     * Reads what was kept and what has arrived.
     *
     * @param buffer is emptied, filled and flipped
     * @return how many bytes have arrived; -1 at the end
     */
    public int read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        byte[] before = rest;
        if (before != null) {
            buffer.put(before);
            rest = null;
        }
        int count = line.read(buffer);
        buffer.flip();
        await();
        return count;
    }

    /** Whether a reading must be repeated until it gives nothing; see {@link Line#mayHoldMore}. */
    public boolean mayHoldMore() {
        return line.mayHoldMore();
    }

    /** Keeps the bytes that are left for the next reading. */
    public void keep(ByteBuffer buffer) {
        if (buffer.hasRemaining()) {
            byte[] kept = new byte[buffer.remaining()];
            buffer.get(kept);
            rest = kept;
        }
    }

    /**
     * Drops all that waits.
     *
     * @param goodbye whether to say on the network that nothing more will be written
     */
    public void end(boolean goodbye) {
        outbox.clear();
        rest = null;
        if (goodbye) {
            line.sayGoodbye();
        }
    }

    /** Waits for what can happen next: something to read, or room to write. */
    private void await() {
        int next = line.awaitsRoom() ? SelectionKey.OP_WRITE
                : (listening ? SelectionKey.OP_READ : 0) | (outbox.size() > 0 ? SelectionKey.OP_WRITE : 0);
        if (key.isValid() && key.interestOps() != next) {
            key.interestOps(next);
        }
    }
}

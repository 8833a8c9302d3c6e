package dev.golink.server.gateway.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/**
 * The channel below TLS. Gives the bytes first that were read before it was known that the peer speaks TLS. Then it
 * reads no more than a budget in each turn: the library reads until it has the data of a message, and a peer that sends
 * only records without data would otherwise occupy the sockets' thread.
 */
final class BudgetChannel implements ByteChannel {
    private final ByteChannel channel;
    private final ByteBuffer given;
    private final int most;
    private int left;
    private int taken;
    /** Whether the channel had less than was asked for in this turn. The selector tells when there is more. */
    private boolean isDrained;

    /**
     * A channel whose budget is used up.
     *
     * @param channel does not block
     * @param given   the bytes that were read already; nothing else uses the buffer
     * @param most    the budget of a turn, in bytes
     */
    BudgetChannel(ByteChannel channel, ByteBuffer given, int most) {
        this.channel = channel;
        this.given = given;
        this.most = most;
    }

    /** Begins a turn. */
    void replenish() {
        left = most;
        isDrained = false;
    }

    /** The number of bytes that were read since the last call. */
    int takeCount() {
        int count = taken;
        taken = 0;
        return count;
    }

    /** Reads; 0 also if the budget is used up. The bytes that were read before don't count. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        if (given.hasRemaining()) {
            int count = Math.min(given.remaining(), into.remaining());
            into.put(given.slice(given.position(), count));
            given.position(given.position() + count);
            return count;
        }
        if (left == 0 || isDrained) {
            return 0;
        }
        int limit = into.limit();
        int room = Math.min(left, into.remaining());
        into.limit(into.position() + room);
        try {
            int read = channel.read(into);
            isDrained = read >= 0 && read < room; // asking the system again would cost as much as decrypting a message
            left -= Math.max(0, read);
            taken += Math.max(0, read);
            return read;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return channel.write(from);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package dev.golink.phones.simulator.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

/** The queue of messages that the network has not taken yet. It uses almost no memory while it is empty. */
final class Outbox {
    private @Nullable ArrayDeque<ByteBuffer[]> waiting;

    /** The number of waiting messages, including one that is sent in part. */
    int size() {
        return waiting == null ? 0 : waiting.size();
    }

    /** Sends a message after those that wait; queues the rest that the network does not take now. */
    void send(ByteBuffer[] message, SocketChannel channel) throws IOException {
        if (waiting == null && written(message, channel)) {
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        waiting.add(message);
    }

    /** Sends waiting messages as far as the network takes them. */
    void flush(SocketChannel channel) throws IOException {
        while (waiting != null && written(waiting.element(), channel)) {
            waiting.remove();
            if (waiting.isEmpty()) {
                waiting = null;
            }
        }
    }

    /** Drops all waiting messages. */
    void clear() {
        waiting = null;
    }

    private static boolean written(ByteBuffer[] message, SocketChannel channel) throws IOException {
        channel.write(message);
        return !message[message.length - 1].hasRemaining();
    }
}

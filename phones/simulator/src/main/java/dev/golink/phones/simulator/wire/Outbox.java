package dev.golink.phones.simulator.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

/** What a line has to send and the network did not take yet; next to nothing while that is nothing. */
final class Outbox {
    private @Nullable ArrayDeque<ByteBuffer[]> waiting;

    /** How many messages wait, one that is sent in part included. */
    int size() {
        return waiting == null ? 0 : waiting.size();
    }

    /** Sends a message, or what the network takes of it, after those that wait. */
    void send(ByteBuffer[] message, SocketChannel channel) throws IOException {
        if (waiting == null && written(message, channel)) {
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        waiting.add(message);
    }

    /** Sends what waits, as far as the network takes it. */
    void flush(SocketChannel channel) throws IOException {
        while (waiting != null && written(waiting.element(), channel)) {
            waiting.remove();
            if (waiting.isEmpty()) {
                waiting = null;
            }
        }
    }

    /** Forgets what waits. */
    void clear() {
        waiting = null;
    }

    private static boolean written(ByteBuffer[] message, SocketChannel channel) throws IOException {
        channel.write(message);
        return !message[message.length - 1].hasRemaining();
    }
}

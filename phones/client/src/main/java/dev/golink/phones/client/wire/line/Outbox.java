package dev.golink.phones.client.wire.line;

import java.io.IOException;
import java.nio.ByteBuffer;
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
    void send(ByteBuffer[] message, Line line) throws IOException {
        if (waiting == null && line.write(message)) {
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        waiting.add(message);
    }

    /** Sends waiting messages as far as the network takes them. */
    void flush(Line line) throws IOException {
        while (waiting != null && line.write(waiting.element())) {
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
}

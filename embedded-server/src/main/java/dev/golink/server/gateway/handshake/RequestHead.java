package dev.golink.server.gateway.handshake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Collects a handshake request until the empty line at its end. The library would parse everything from the start again
 * each time bytes arrive, so it gets the whole request once. Only the sockets' thread uses it.
 */
public final class RequestHead {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final int longest;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private int length;
    private int matched;

    /**
     * A collector without any bytes yet.
     *
     * @param longest the most bytes of a request
     */
    public RequestHead(int longest) {
        this.longest = longest;
    }

    /** Adds bytes. Once the request is complete, returns it with any bytes after it, and releases them. */
    public Optional<ByteBuffer> add(ByteBuffer bytes) {
        boolean ended = findEnd(bytes);
        if (ended && kept.size() == 0) {
            return Optional.of(bytes);
        }
        byte[] part = new byte[bytes.remaining()];
        bytes.get(part);
        kept.writeBytes(part);
        if (!ended) {
            return Optional.empty();
        }
        byte[] whole = kept.toByteArray();
        kept = new ByteArrayOutputStream(0);
        return Optional.of(ByteBuffer.wrap(whole));
    }

    /** Whether the request is longer than allowed. */
    public boolean isTooLong() {
        return length > longest;
    }

    private boolean findEnd(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit() && matched < END.length; i++) {
            byte next = bytes.get(i);
            length++;
            if (next == END[matched]) {
                matched++;
            } else {
                matched = next == END[0] ? 1 : 0;
            }
        }
        return matched == END.length;
    }
}

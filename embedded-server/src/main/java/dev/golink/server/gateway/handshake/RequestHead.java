package dev.golink.server.gateway.handshake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Gathers a handshake until its end, the empty line. The library parses what it has from the beginning at each byte that
 * comes, however much that is; so it is given the whole, once. Used on the sockets' thread alone.
 */
public final class RequestHead {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final int longest;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private int length;
    private int matched;

    /**
     * One of which nothing has come.
     *
     * @param longest in bytes
     */
    public RequestHead(int longest) {
        this.longest = longest;
    }

    /** Takes what came; the whole with whatever came after it, once its end is there. Afterwards nothing is kept. */
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

    /** Whether more came than a handshake may have. */
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

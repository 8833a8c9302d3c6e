package dev.golink.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Collects the head of one request, until the empty line at its end. Empty lines before the request are skipped (RFC
 * 9112, section 2.2). A line that does not end with CR and LF completes the head too: no valid request contains one, so
 * the peer gets its answer at once. Only the sockets' thread uses it.
 */
public final class RequestHead {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final int longest;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private int length;
    private int matched;
    private boolean begun;
    private boolean broken;

    /**
     * A collector without any bytes yet.
     *
     * @param longest the most bytes of a head, with the empty lines before it
     */
    public RequestHead(int longest) {
        this.longest = longest;
    }

    /**
     * Takes bytes from a buffer. Once the head is complete, returns it and releases it; the bytes after the head stay
     * in the buffer. The returned buffer may share the memory of the given one.
     */
    public Optional<ByteBuffer> add(ByteBuffer bytes) {
        if (!begun) {
            skipEmptyLines(bytes);
        }
        int from = bytes.position();
        boolean ended = findEnd(bytes);
        ByteBuffer part = bytes.slice(from, bytes.position() - from);
        if (ended && kept.size() == 0) {
            return Optional.of(part);
        }
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        kept.writeBytes(copy);
        if (!ended) {
            return Optional.empty();
        }
        byte[] whole = kept.toByteArray();
        kept = new ByteArrayOutputStream(0);
        return Optional.of(ByteBuffer.wrap(whole));
    }

    /** Whether the head is longer than allowed. */
    public boolean isTooLong() {
        return length > longest;
    }

    private void skipEmptyLines(ByteBuffer bytes) {
        while (bytes.hasRemaining() && isLineEnd(bytes.get(bytes.position()))) {
            bytes.get();
            length++;
        }
        begun = bytes.hasRemaining();
    }

    /** Moves the buffer's position behind the head, or to the limit if the head does not end there. */
    private boolean findEnd(ByteBuffer bytes) {
        while (bytes.hasRemaining() && matched < END.length && !broken) {
            byte next = bytes.get();
            length++;
            if (next == END[matched]) {
                matched++;
            } else {
                broken = isLineEnd(next) || matched == 1 || matched == 3;
                matched = 0;
            }
        }
        return matched == END.length || broken;
    }

    private static boolean isLineEnd(byte next) {
        return next == '\r' || next == '\n';
    }
}

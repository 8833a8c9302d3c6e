package dev.golink.server.gateway.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.handshake.RequestHead;

/**
 * The bytes a peer sends before its handshake is answered: the request, and anything that comes while the request is
 * being decided. The number of bytes stored is limited; the rest stays in the system's buffer until there is room. Only
 * the sockets' thread uses it. See decision 0044.
 */
final class OpeningHandshake {
    private final RequestHead head;
    private final int longest;
    /** Null until the request is complete. */
    private @Nullable ByteArrayOutputStream held;

    /** @param longest the most bytes of a request */
    OpeningHandshake(int longest) {
        this.head = new RequestHead(longest);
        this.longest = longest;
    }

    /**
     * The number of bytes that may be read now. One byte more than the longest request is allowed, which shows that a
     * request is too long.
     */
    int room() {
        return held == null ? longest + 1 : Math.max(0, 2 * (longest + 1) - held.size());
    }

    /** Adds bytes. Returns the request, with any bytes after it, when it has just become complete. */
    Optional<ByteBuffer> add(ByteBuffer bytes) {
        if (held != null) {
            hold(held, bytes);
            return Optional.empty();
        }
        Optional<ByteBuffer> whole = head.add(bytes);
        whole.ifPresent(request -> {
            ByteArrayOutputStream begun = new ByteArrayOutputStream(request.remaining());
            hold(begun, request.duplicate());
            held = begun;
        });
        return whole;
    }

    /** Whether the request is longer than allowed. */
    boolean isTooLong() {
        return head.isTooLong();
    }

    /** All bytes that came, the request first. */
    ByteBuffer taken() {
        return held == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(held.toByteArray());
    }

    private static void hold(ByteArrayOutputStream into, ByteBuffer bytes) {
        byte[] part = new byte[bytes.remaining()];
        bytes.get(part);
        into.writeBytes(part);
    }
}

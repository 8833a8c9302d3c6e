package dev.golink.server.gateway.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.handshake.RequestHead;

/**
 * What a peer says before its handshake is answered: the request, which is gathered until it is whole, and whatever comes while
 * it is being decided about. How much of that is held is bounded; the rest stays with the system until there is room. Used on
 * the sockets' thread alone.
 */
final class OpeningHandshake {
    private final RequestHead head;
    private final int longest;
    /** Null until the request is whole. */
    private @Nullable ByteArrayOutputStream held;

    /** @param longest how many bytes a request may have */
    OpeningHandshake(int longest) {
        this.head = new RequestHead(longest);
        this.longest = longest;
    }

    /** How many bytes may be read now; a request that is too long shows by one byte. */
    int room() {
        return held == null ? longest + 1 : Math.max(0, 2 * (longest + 1) - held.size());
    }

    /** Takes what came; returns the request, and what came after it, when it has just become whole. */
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

    /** Whether the request is longer than it may be. */
    boolean isTooLong() {
        return head.isTooLong();
    }

    /** All that came, the request first. */
    ByteBuffer taken() {
        return held == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(held.toByteArray());
    }

    private static void hold(ByteArrayOutputStream into, ByteBuffer bytes) {
        byte[] part = new byte[bytes.remaining()];
        bytes.get(part);
        into.writeBytes(part);
    }
}

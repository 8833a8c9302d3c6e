package dev.golink.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Collects the body of one request, whose length is known. It takes memory only for bytes that have come. Only the
 * sockets' thread uses it.
 */
public final class BodyReader {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private final int length;

    /**
     * A collector without any bytes yet.
     *
     * @param length the length of the body, greater than 0
     */
    public BodyReader(int length) {
        this.length = length;
    }

    /** Takes bytes from a buffer. The bytes after the body stay there. Returns the body once it is complete. */
    public Optional<RequestBody> add(ByteBuffer bytes) {
        byte[] part = new byte[Math.min(bytes.remaining(), missing())];
        bytes.get(part);
        kept.writeBytes(part);
        return missing() == 0 ? Optional.of(new RequestBody(kept.toByteArray())) : Optional.empty();
    }

    /** How many bytes have not come yet. */
    public int missing() {
        return length - kept.size();
    }
}

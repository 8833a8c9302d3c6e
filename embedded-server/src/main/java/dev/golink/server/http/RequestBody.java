package dev.golink.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of a request. Immutable. */
public final class RequestBody {
    /** No body. */
    public static final RequestBody NONE = new RequestBody(new byte[0]);

    private final byte[] bytes;

    /** @param bytes the content, which the caller must not change afterwards */
    RequestBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The body as text; empty if it is not UTF-8. */
    public Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}

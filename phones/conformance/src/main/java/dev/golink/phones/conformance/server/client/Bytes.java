package dev.golink.phones.conformance.server.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Joins the fragments of a binary message. */
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void add(ByteBuffer part) {
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        out.writeBytes(copy);
    }

    /** Returns the whole message and starts the next one. */
    ByteBuffer take() {
        ByteBuffer whole = ByteBuffer.wrap(out.toByteArray());
        out.reset();
        return whole;
    }
}

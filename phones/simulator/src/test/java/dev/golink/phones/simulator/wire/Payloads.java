package dev.golink.phones.simulator.wire;

import java.nio.ByteBuffer;

import dev.golink.server.websocket.Masking;

/** Reads the payloads of messages, without frame header and mask. */
public final class Payloads {
    private static final int LONG_LENGTH = 127;
    private static final int SHORT_LENGTH = 126;

    private Payloads() {}

    /** The bytes that the receiver of the message reads. */
    public static ByteBuffer of(Message message) {
        ByteBuffer whole = ByteBuffer.allocate(4 * 1024 * 1024);
        for (ByteBuffer part : message.parts()) {
            whole.put(part);
        }
        whole.flip().position(1);
        int length = whole.get() & LONG_LENGTH;
        whole.position(whole.position() + (length == SHORT_LENGTH ? 2 : length == LONG_LENGTH ? 8 : 0));
        return Masking.masked(whole, whole.getInt());
    }
}

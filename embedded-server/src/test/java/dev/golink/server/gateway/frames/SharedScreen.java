package dev.golink.server.gateway.frames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A phone that shares its screen and an operator that watches it. The operator gets the binary messages that the phone
 * sends.
 */
final class SharedScreen implements AutoCloseable {
    /** The length of a screen frame's header in the protocol. The channel number comes before it. */
    private static final int HEADER = 20;
    private static final int CHANNEL = 4;

    private final FrameClient phone;
    private final FrameClient operator;
    private int sequence;

    SharedScreen(int port, String id) throws IOException {
        phone = new FrameClient(port, "/goLink/phone/" + id);
        operator = new FrameClient(port, "/goLink/manager/watch-" + id);
        say(phone, "{\"event\":\"hello\",\"protocol\":1,\"can_share\":true,\"codecs\":[\"jpeg\"]}");
        say(operator, "{\"event\":\"open_screen\",\"to_user\":\"" + id + "\",\"watch\":true}");
        operator.expectText("\"event\":\"watching\"");
        phone.expectText("\"event\":\"open_screen\"");
        say(phone, "{\"event\":\"screen\",\"state\":\"live\"}");
    }

    private static void say(FrameClient client, String text) throws IOException {
        client.send(client.frame(FrameClient.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    FrameClient phone() {
        return phone;
    }

    /** A screen frame of this size in bytes, with different content each time. */
    byte[] picture(int size) {
        ByteBuffer picture = ByteBuffer.allocate(size);
        picture.put((byte) 1).put((byte) 1).put((byte) 1).put((byte) 0).putInt(++sequence).putLong(1)
                .putShort((short) 8)
                .putShort((short) 8);
        for (int i = HEADER; i < size; i++) {
            picture.put((byte) (i * 31 + sequence));
        }
        return picture.array();
    }

    /** Expects that the operator gets exactly this picture next. */
    void expectAtTheOperator(byte[] picture) throws IOException {
        FrameClient.Received frame = operator.next();
        byte[] came = frame.opcode() == FrameClient.BINARY
                ? Arrays.copyOfRange(frame.payload(), CHANNEL, frame.payload().length)
                : frame.payload();
        if (!Arrays.equals(came, picture)) {
            throw new AssertionError("Instead of a picture of " + picture.length + " bytes came " + frame);
        }
    }

    @Override
    public void close() throws IOException {
        phone.close();
        operator.close();
    }
}

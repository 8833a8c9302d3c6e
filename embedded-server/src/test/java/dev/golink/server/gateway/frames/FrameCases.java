package dev.golink.server.gateway.frames;

import static dev.golink.server.gateway.frames.FrameClient.CLOSE;
import static dev.golink.server.gateway.frames.FrameClient.PING;
import static dev.golink.server.gateway.frames.FrameClient.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.google.gson.JsonParser;

import dev.golink.server.protocol.json.QuotedText;

/** Helpers for the cases of all sections. */
final class FrameCases {
    static final byte[] NOTHING = new byte[0];
    static final byte[] SOMETHING = bytes("Hello, world!");
    static final byte[] GREETING = bytes("Hello-µ@ßöäüàá-UTF-8!!");
    static final byte[] SURROGATE = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
    static final int NORMAL = 1000;
    static final int PROTOCOL = 1002;
    static final int NO_UTF8 = 1007;
    static final int TOO_BIG = 1009;
    static final int WHOLE_FRAME = 2 * 1024 * 1024 + 20;

    private FrameCases() {}

    /** A case with a phone. */
    static FrameCase test(String name, Check<FrameClient> check) {
        return new FrameCase(name, port -> {
            try (FrameClient client = new FrameClient(port, "/goLink/phone/frames")) {
                check.run(client);
            }
        });
    }

    /** A case with a phone that shares its screen. */
    static FrameCase shared(String name, Check<SharedScreen> check) {
        return new FrameCase(name, port -> {
            try (SharedScreen screen = new SharedScreen(port, "shared-" + Integer.toHexString(name.hashCode()))) {
                check.run(screen);
            }
        });
    }

    /** A case with a text that is answered, then a frame that breaks a rule, then a ping that must not be answered. */
    static FrameCase afterAText(String name, int chop, Frames frame) {
        return test(name, client -> {
            client.send(client.frame(TEXT, SOMETHING));
            expectQuoted(client, SOMETHING);
            byte[][] rest = {frame.of(client), client.frame(PING, NOTHING)};
            if (chop == 0) {
                client.send(rest);
            } else {
                client.sendChopped(chop, rest);
            }
            client.expectClose(PROTOCOL);
        });
    }

    static FrameCase refused(String name, Frames frame) {
        return test(name, client -> {
            client.send(frame.of(client));
            client.expectClose(PROTOCOL);
        });
    }

    static FrameCase goodbye(String name, Frames after) {
        return test(name, client -> {
            client.send(client.frame(CLOSE, code(NORMAL)), after.of(client));
            client.expectClose(NORMAL);
        });
    }

    static void expectUtf8(FrameClient client, byte[] bytes) throws IOException {
        if (Utf8Sequences.isUtf8(bytes)) {
            expectQuoted(client, bytes);
        } else {
            client.expectClose(NO_UTF8);
        }
    }

    /**
     * Expects the server's equivalent of an echo: an error that quotes the text, shortened to the length of a quote.
     */
    static void expectQuoted(FrameClient client, byte[] text) throws IOException {
        FrameClient.Received answer = client.next();
        String quote = QuotedText.of(new String(text, StandardCharsets.UTF_8));
        String message = answer.opcode() == TEXT
                ? JsonParser.parseString(answer.text()).getAsJsonObject().get("msg").getAsString()
                : answer.toString();
        assertThat(message).endsWith(quote);
    }

    /**
     * Expects the answer to a text and the close, or only the close. The text is answered on another thread, so the
     * close frame may come first.
     */
    static void expectAnswerOrClose(FrameClient client, byte[] text, int code) throws IOException {
        FrameClient.Received frame = client.next();
        if (frame.opcode() == TEXT) {
            assertThat(frame.text()).contains("error");
            client.expectClose(code);
        } else {
            assertThat(frame.code()).as("the end after " + text.length + " bytes").isEqualTo(code);
            client.send(client.frame(CLOSE, frame.payload()));
            client.expectEnd();
        }
    }

    static void expectPingPong(FrameClient client) throws IOException {
        client.send(client.frame(TEXT, bytes("ping")));
        client.expectText("pong");
    }

    static void expectPongs(FrameClient client) throws IOException {
        for (int i = 0; i < 10; i++) {
            client.expectPong(bytes("payload-" + i));
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] code(int code) {
        return ByteBuffer.allocate(2).putShort((short) code).array();
    }

    static byte[] joined(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }

    /** The steps and checks of a case. */
    interface Check<T> {
        void run(T with) throws IOException;
    }

    /** A frame of a client. */
    interface Frames {
        byte[] of(FrameClient client);
    }
}

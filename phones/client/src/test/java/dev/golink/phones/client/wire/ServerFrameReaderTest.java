package dev.golink.phones.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.client.wire.opening.BrokenRuleException;

class ServerFrameReaderTest {
    private static final int LIMIT = 70_000;
    private final ByteArrayOutputStream server = new ByteArrayOutputStream();
    private final Heard heard = new Heard();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, LIMIT})
    void messagesOfEveryLengthAreHeard(int length) throws BrokenRuleException {
        frame(0x81, "x".repeat(length));
        frame(0x82, "y".repeat(length));
        read(server.size());
        assertThat(heard.all).containsExactly("x".repeat(length), "binary " + "y".repeat(length));
    }

    @Test
    void messagesAreReadFromPiecesOfAnySize() throws BrokenRuleException {
        frame(0x81, "open");
        frame(0x89, "are you there");
        frame(0x01, "in ");
        frame(0x00, "three ");
        frame(0x89, "and now");
        frame(0x80, "parts");
        frame(0x82, "z".repeat(200));
        frame(0x88, "\u0003\u00e8bye");
        for (int piece = 1; piece < 20; piece++) {
            heard.all.clear();
            read(piece);
            assertThat(heard.all).as("pieces of " + piece).containsExactly("open", "ping are you there", "ping and now",
                    "in three parts", "binary " + "z".repeat(200), "closed 1000 bye");
        }
    }

    @Test
    void aCloseFrameMayHaveNoCode() throws BrokenRuleException {
        frame(0x88, "");
        read(2);
        assertThat(heard.all).containsExactly("closed 1005 ");
    }

    @Test
    void aMessageOverTheLimitIsRefusedByItsDeclaredLength() {
        server.writeBytes(ByteBuffer.allocate(10).put((byte) 0x81).put((byte) 127).putLong(LIMIT + 1).array());
        assertBroken(BrokenRuleException.TOO_BIG, "more than " + LIMIT);
    }

    @Test
    void aLengthBeyondSixtyThreeBitsIsOverTheLimit() {
        server.writeBytes(ByteBuffer.allocate(10).put((byte) 0x82).put((byte) 127).putLong(-1).array());
        assertBroken(BrokenRuleException.TOO_BIG, "more than " + LIMIT);
    }

    @Test
    void fragmentsAreLimitedTogether() {
        frame(0x01, "x".repeat(LIMIT - 1));
        frame(0x80, "yz");
        assertBroken(BrokenRuleException.TOO_BIG, "more than " + LIMIT);
    }

    @Test
    void aTextWithInvalidUtf8IsRefused() {
        server.writeBytes(new byte[]{(byte) 0x81, 2, (byte) 0xC3, 0x28});
        assertBroken(BrokenRuleException.NOT_TEXT, "UTF-8");
    }

    @Test
    void aMaskedFrameOfTheServerIsRefused() {
        server.writeBytes(new byte[]{(byte) 0x81, (byte) 0x80});
        assertBroken(BrokenRuleException.PROTOCOL, "masked");
    }

    @Test
    void reservedBitsAndUnknownOpcodesAreRefused() {
        server.writeBytes(new byte[]{(byte) 0xC1, 0});
        assertBroken(BrokenRuleException.PROTOCOL, "reserved");
        server.reset();
        server.writeBytes(new byte[]{(byte) 0x83, 0});
        assertBroken(BrokenRuleException.PROTOCOL, "unknown opcode 3");
    }

    @Test
    void fragmentsInTheWrongOrderAreRefused() {
        frame(0x80, "never begun");
        assertBroken(BrokenRuleException.PROTOCOL, "had not begun");
        server.reset();
        frame(0x01, "begun");
        frame(0x81, "another");
        assertBroken(BrokenRuleException.PROTOCOL, "before the last one had ended");
    }

    @Test
    void longOrFragmentedControlFramesAreRefused() {
        frame(0x89, "x".repeat(126));
        assertBroken(BrokenRuleException.PROTOCOL, "control");
        server.reset();
        frame(0x09, "half");
        assertBroken(BrokenRuleException.PROTOCOL, "control");
        server.reset();
        frame(0x88, "1");
        assertBroken(BrokenRuleException.PROTOCOL, "half a close code");
    }

    private void assertBroken(int code, String why) {
        assertThatThrownBy(() -> read(1)).isInstanceOfSatisfying(BrokenRuleException.class,
                e -> assertThat(e.code()).isEqualTo(code)).hasMessageContaining(why);
    }

    /** Reads the input in pieces as a wire does: bytes left from one piece come before the next piece. */
    private void read(int piece) throws BrokenRuleException {
        ServerFrameReader reader = new ServerFrameReader(LIMIT);
        byte[] all = server.toByteArray();
        ByteBuffer buffer = ByteBuffer.allocate(all.length + 16);
        for (int from = 0; from < all.length; from += piece) {
            buffer.put(all, from, Math.min(piece, all.length - from)).flip();
            reader.read(buffer, heard);
            buffer.compact();
        }
        assertThat(buffer.position()).isZero();
    }

    private void frame(int first, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer header = ByteBuffer.allocate(10).put((byte) first);
        if (bytes.length < 126) {
            header.put((byte) bytes.length);
        } else if (bytes.length < 65_536) {
            header.put((byte) 126).putShort((short) bytes.length);
        } else {
            header.put((byte) 127).putLong(bytes.length);
        }
        server.write(header.array(), 0, header.position());
        server.writeBytes(bytes);
    }

    private static final class Heard implements ServerFrameReader.Sink {
        private final List<String> all = new ArrayList<>();

        @Override
        public void text(String text) {
            all.add(text);
        }

        @Override
        public void binary(ByteBuffer bytes) {
            all.add("binary " + StandardCharsets.ISO_8859_1.decode(bytes));
        }

        @Override
        public void ping(ByteBuffer bytes) {
            all.add("ping " + StandardCharsets.ISO_8859_1.decode(bytes));
        }

        @Override
        public void closed(int code, String reason) {
            all.add("closed " + code + " " + reason);
        }
    }
}

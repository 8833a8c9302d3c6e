package dev.golink.server.gateway.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameParserTest {
    private static final int LONGEST = 100_000;
    private static final int BINARY = 2;
    private static final int PING = 9;

    private final FrameParser parser = new FrameParser(_ -> LONGEST);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 4_096, 4_097, 65_535, 65_536, LONGEST})
    void aFrameIsTheSameInWhateverPiecesItComes(int length) throws InvalidDataException {
        byte[] payload = payload(length);
        byte[] frame = frame(BINARY, payload);

        for (int piece : new int[]{1, 2, 3, 5, 7, 14, 4_096, frame.length}) {
            List<Framedata> frames = parseInPieces(frame, piece);

            assertThat(frames).hasSize(1);
            assertThat(frames.getFirst().getOpcode()).isEqualTo(Opcode.BINARY);
            assertThat(frames.getFirst().getPayloadData()).isEqualTo(ByteBuffer.wrap(payload));
        }
    }

    @Test
    void severalFramesInOneBufferAreSeparated() throws InvalidDataException {
        ByteBuffer three = ByteBuffer.allocate(1_000).put(frame(BINARY, payload(10))).put(frame(PING, payload(0)))
                .put(frame(BINARY, payload(200))).flip();

        assertThat(parser.parse(three)).extracting(Framedata::getOpcode).containsExactly(Opcode.BINARY, Opcode.PING,
                Opcode.BINARY);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 11, 15})
    void anUnknownOpcodeIsRefused(int opcode) {
        assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(frame(opcode, payload(1)))))
                .isInstanceOf(InvalidFrameException.class);
    }

    @Test
    void aContinuationUsesTheLengthLimitOfItsMessage() throws InvalidDataException {
        FrameParser longBinary = new FrameParser(kind -> kind == Opcode.BINARY ? LONGEST : 100);
        ByteBuffer together = ByteBuffer.allocate(10_000).put(frame(BINARY, payload(10)))
                .put(frame(PING, payload(0))).put(frame(0, payload(5_000))).flip();

        assertThat(longBinary.parse(together)).hasSize(3);
    }

    @Test
    void aFrameWithoutMaskIsRefusedAtItsSecondByte() {
        assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(new byte[]{(byte) 0x82, 5})))
                .isInstanceOf(InvalidFrameException.class).hasMessageContaining("masked");
    }

    @ParameterizedTest
    @ValueSource(longs = {LONGEST + 1, Integer.MAX_VALUE, Long.MAX_VALUE, -1})
    void aLengthOverTheLimitIsRefusedBeforeThePayloadComes(long length) {
        byte[] header = ByteBuffer.allocate(14).put((byte) 0x82).put((byte) 0xff).putLong(length).putInt(0).array();

        assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(header))).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aLongPingIsRefused() {
        assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(frame(PING, payload(126)))))
                .isInstanceOf(InvalidFrameException.class);
    }

    @Test
    void aCloseFrameWithInvalidUtf8IsRefusedWith1007() {
        byte[] reason = {3, (byte) 0xe8, (byte) 0xff, (byte) 0xfe};

        assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(frame(8, reason))))
                .isInstanceOfSatisfying(InvalidDataException.class, e -> assertThat(e.getCloseCode()).isEqualTo(1007));
    }

    @Test
    void aFrameWithAReservedBitIsRefused() {
        byte[] frame = frame(BINARY, payload(1));
        frame[0] |= 0x40;

        assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(frame))).isInstanceOf(InvalidFrameException.class);
    }

    private List<Framedata> parseInPieces(byte[] frame, int piece) throws InvalidDataException {
        List<Framedata> frames = new ArrayList<>();
        for (int from = 0; from < frame.length; from += piece) {
            frames.addAll(parser.parse(ByteBuffer.wrap(frame, from, Math.min(piece, frame.length - from))));
        }
        return frames;
    }

    private static byte[] payload(int length) {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        return payload;
    }

    private static byte[] frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) 0xfe).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xff).putLong(payload.length);
        }
        byte[] key = {1, 2, (byte) 0xf3, 4};
        frame.put(key);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ key[i % 4]));
        }
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }
}

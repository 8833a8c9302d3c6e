package dev.golink.server.gateway.frames;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.FramedataImpl1;
import org.jspecify.annotations.Nullable;

import dev.golink.server.websocket.FrameHeader;
import dev.golink.server.websocket.Masking;

/**
 * Parses the bytes of a client into frames (RFC 6455, section 5.2). The library would accept unmasked frames, allocate
 * the declared size before the bytes come, and unmask byte by byte. This parser refuses unmasked frames, allocates
 * little more than what has come, and unmasks eight bytes at a time. For one thread. See decision 0015.
 */
final class FrameParser {
    private static final int FIRST_PART = 4096;

    private final Longest longest;
    /** The beginning of a header that is not complete yet. */
    private @Nullable ByteBuffer beginning;
    private @Nullable FrameHeader header;
    /** The opcode of the frame that has begun. */
    private Opcode opcode = Opcode.TEXT;
    /**
     * The kind of the message that a continuation belongs to. It is stored here because several frames may be parsed
     * before the first is processed.
     */
    private Opcode kind = Opcode.TEXT;
    private byte[] payload = new byte[0];
    private int filled;

    /** A parser that asks for the longest allowed data frame at each frame. */
    FrameParser(Longest longest) {
        this.longest = longest;
    }

    /** The frames that are complete with these bytes. All of the bytes are consumed. */
    List<Framedata> parse(ByteBuffer bytes) throws InvalidDataException {
        List<Framedata> frames = new ArrayList<>(2);
        ByteBuffer left = joined(bytes);
        while (left.hasRemaining() || header != null) {
            if (header == null && !readHeader(left) || !readPayload(left)) {
                break;
            }
            frames.add(finish());
        }
        return frames;
    }

    private ByteBuffer joined(ByteBuffer bytes) {
        ByteBuffer before = beginning;
        if (before == null) {
            return bytes;
        }
        beginning = null;
        ByteBuffer joined = ByteBuffer.allocate(before.remaining() + bytes.remaining());
        return joined.put(before).put(bytes).flip();
    }

    private boolean readHeader(ByteBuffer left) throws InvalidDataException {
        if (left.remaining() > 1 && !FrameHeader.isMasked(left)) {
            throw new InvalidFrameException("A client's frames are masked (RFC 6455, section 5.1).");
        }
        FrameHeader read = FrameHeader.read(left);
        if (read == null) {
            beginning = ByteBuffer.allocate(FrameHeader.LONGEST).put(left).flip();
            return false;
        }
        opcode = opcode(read.opcode());
        check(read);
        header = read;
        filled = 0;
        payload = new byte[(int) Math.min(read.length(), Math.max(FIRST_PART, left.remaining()))];
        return true;
    }

    private void check(FrameHeader read) throws InvalidDataException {
        boolean control = read.isControl();
        if (control && read.length() > FrameHeader.LONGEST_CONTROL) {
            throw new InvalidFrameException("A control frame carries at most 125 bytes.");
        }
        if (!control && opcode != Opcode.CONTINUOUS) {
            kind = opcode;
        }
        long most = control ? FrameHeader.LONGEST_CONTROL : longest.bytes(kind);
        if (read.length() < 0 || read.length() > most) {
            throw new LimitExceededException("The message is too big.", (int) most);
        }
    }

    private boolean readPayload(ByteBuffer left) {
        FrameHeader read = current();
        while (filled < read.length() && left.hasRemaining()) {
            if (filled == payload.length) {
                payload = Arrays.copyOf(payload, (int) Math.min(read.length(), 2L * payload.length));
            }
            int part = Math.min(left.remaining(), payload.length - filled);
            left.get(payload, filled, part);
            filled += part;
        }
        return filled == read.length();
    }

    private Framedata finish() throws InvalidDataException {
        FrameHeader read = current();
        Masking.apply(payload, filled, read.mask());
        FramedataImpl1 frame = FramedataImpl1.get(opcode);
        frame.setFin(read.last());
        frame.setPayload(ByteBuffer.wrap(payload, 0, filled));
        beginAgain();
        if (read.reserved() != 0) {
            throw new InvalidFrameException("No extension was agreed on.");
        }
        refuseBadReason(frame);
        if (opcode != Opcode.TEXT) { // the library's check accepts a text that ends inside a character; see Fragments
            frame.isValid();
        }
        return frame;
    }

    /** Refuses a close frame whose reason is not UTF-8, because the library's own check fails on it. */
    private static void refuseBadReason(Framedata frame) throws InvalidDataException {
        if (frame instanceof CloseFrame goodbye && goodbye.getMessage() == null) {
            throw new InvalidDataException(CloseFrame.NO_UTF8, "The reason is no UTF-8.");
        }
    }

    private void beginAgain() {
        header = null;
        payload = new byte[0];
    }

    private FrameHeader current() {
        FrameHeader read = header;
        if (read == null) {
            throw new IllegalStateException("No frame header has been read.");
        }
        return read;
    }

    private static Opcode opcode(int code) throws InvalidFrameException {
        return switch (code) {
            case FrameHeader.CONTINUATION -> Opcode.CONTINUOUS;
            case FrameHeader.TEXT -> Opcode.TEXT;
            case FrameHeader.BINARY -> Opcode.BINARY;
            case FrameHeader.CLOSE -> Opcode.CLOSING;
            case FrameHeader.PING -> Opcode.PING;
            case FrameHeader.PONG -> Opcode.PONG;
            default -> throw new InvalidFrameException("There is no opcode " + code + ".");
        };
    }

    /** The most bytes that a data frame of a text or a binary message may have at this moment. */
    interface Longest {
        int bytes(Opcode opcode);
    }
}

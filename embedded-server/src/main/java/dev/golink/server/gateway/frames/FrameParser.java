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
 * Takes what a client sends apart into frames (RFC 6455, section 5.2). The library would take unmasked frames, allocate what a
 * header declares before it comes, and unmask byte by byte; this refuses the first, holds little more than what came, and
 * unmasks by the long. For one thread.
 */
final class FrameParser {
    private static final int FIRST_PART = 4096;

    private final Longest longest;
    /** The beginning of a header whose end has not come. */
    private @Nullable ByteBuffer beginning;
    private @Nullable FrameHeader header;
    /** Of the frame that has begun. */
    private Opcode opcode = Opcode.TEXT;
    /** Of the message that a continuation belongs to: several frames may come before the first of them is processed. */
    private Opcode kind = Opcode.TEXT;
    private byte[] payload = new byte[0];
    private int filled;

    /** A parser that asks how long a data frame may be, each time. */
    FrameParser(Longest longest) {
        this.longest = longest;
    }

    /** The frames that are complete with these bytes; all of the bytes are taken. */
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
        beginAnew();
        if (read.reserved() != 0) {
            throw new InvalidFrameException("No extension was agreed on.");
        }
        refuseBadReason(frame);
        if (opcode != Opcode.TEXT) { // the library takes a text that ends inside a character; see Fragments
            frame.isValid();
        }
        return frame;
    }

    /** The library fails at its own check of a goodbye whose reason is no UTF-8. */
    private static void refuseBadReason(Framedata frame) throws InvalidDataException {
        if (frame instanceof CloseFrame goodbye && goodbye.getMessage() == null) {
            throw new InvalidDataException(CloseFrame.NO_UTF8, "The reason is no UTF-8.");
        }
    }

    private void beginAnew() {
        header = null;
        payload = new byte[0];
    }

    private FrameHeader current() {
        FrameHeader read = header;
        if (read == null) {
            throw new IllegalStateException("There is no frame.");
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

    /** How many bytes a data frame of a message of this kind, text or binary, may carry just now. */
    interface Longest {
        int bytes(Opcode opcode);
    }
}

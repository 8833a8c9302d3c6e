package dev.golink.server.gateway.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;

import dev.golink.server.limits.Limits;

/**
 * The library's RFC 6455 with bounds. Its own limit holds for single frames: of a message in fragments it keeps those between
 * the first and the last without asking, as many as come. Used on the reactor's thread alone, but for the allowance; and
 * the library resets it on whichever thread closes, perhaps in the midst of a frame, so that nothing of it is touched by that.
 */
final class BoundedDraft extends Draft_6455 {
    private final Limits.Message limits;
    private final Counters counters;
    private final FrameParser parser = new FrameParser(this::longest);
    private volatile boolean takesBinary;
    private boolean inFragments;
    private Opcode kind = Opcode.TEXT;
    private long bytes;
    private int fragments;

    BoundedDraft(Limits.Message limits, Counters counters) {
        super(List.of(), limits.binaryBytes());
        this.limits = limits;
        this.counters = counters;
    }

    /** The library uses copies alone; what it would copy would be a draft without these bounds. */
    @Override
    public Draft copyInstance() {
        return new BoundedDraft(limits, counters);
    }

    /** Binary messages may be as long as they get from now on; any thread may say so. */
    void takeBinary() {
        takesBinary = true;
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer buffer) throws InvalidDataException {
        try {
            return parser.parse(buffer);
        } catch (LimitExceededException e) {
            counters.count(Counter.CLOSED_TOO_BIG);
            throw e;
        } catch (InvalidDataException e) {
            counters.count(Counter.CLOSED_BAD_FRAME);
            throw e;
        }
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        if (isData(frame.getOpcode())) {
            count(frame);
        }
        boolean whole = frame.isFin() && !inFragments;
        if (isData(frame.getOpcode())) {
            inFragments = !frame.isFin();
        }
        if (whole && frame.getOpcode() == Opcode.TEXT) {
            socket.getWebSocketListener().onWebsocketMessage(socket, text(frame.getPayloadData()));
        } else {
            super.processFrame(socket, frame);
        }
    }

    /** Its UTF-8 has been checked; to decode it as the library does takes a third buffer of its size. */
    private static String text(ByteBuffer payload) {
        return new String(payload.array(), payload.arrayOffset() + payload.position(), payload.remaining(),
                StandardCharsets.UTF_8);
    }

    private static boolean isData(Opcode opcode) {
        return opcode == Opcode.TEXT || opcode == Opcode.BINARY || opcode == Opcode.CONTINUOUS;
    }

    private int longest(Opcode opcode) {
        Opcode message = opcode == Opcode.CONTINUOUS ? kind : opcode;
        return message == Opcode.BINARY && takesBinary ? limits.binaryBytes() : limits.textBytes();
    }

    private void count(Framedata frame) throws InvalidDataException {
        if (frame.getOpcode() != Opcode.CONTINUOUS) {
            kind = frame.getOpcode();
            bytes = 0;
            fragments = 0;
        }
        bytes += frame.getPayloadData().remaining();
        fragments++;
        if (bytes > longest(kind)) {
            counters.count(Counter.CLOSED_TOO_BIG);
            throw new LimitExceededException("The message is too big.", limits.binaryBytes());
        }
        if (fragments > limits.fragments()) {
            counters.count(Counter.CLOSED_FRAGMENTS);
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "The message has too many fragments.");
        }
    }
}

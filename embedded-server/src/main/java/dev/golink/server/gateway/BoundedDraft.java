package dev.golink.server.gateway;

import java.util.List;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;

import dev.golink.server.protocol.CloseCode;

/**
 * Bounds a message that comes in fragments. The library checks its limit at the first fragment and at the last; those in
 * between it keeps without asking, as many as come. Used on the connection's worker thread alone.
 */
final class BoundedDraft extends Draft_6455 {
    private final Limits.Message limits;
    private long longest;
    private long bytes;
    private int fragments;

    BoundedDraft(Limits.Message limits) {
        super(List.of(), limits.binaryBytes());
        this.limits = limits;
    }

    /** The library uses copies alone; what it would copy would be a draft without these bounds. */
    @Override
    public Draft copyInstance() {
        return new BoundedDraft(limits);
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        if (carriesData(frame.getOpcode())) {
            count(frame);
        }
        super.processFrame(socket, frame);
    }

    private static boolean carriesData(Opcode opcode) {
        return opcode == Opcode.TEXT || opcode == Opcode.BINARY || opcode == Opcode.CONTINUOUS;
    }

    private void count(Framedata frame) throws InvalidDataException {
        if (frame.getOpcode() != Opcode.CONTINUOUS) {
            longest = frame.getOpcode() == Opcode.TEXT ? limits.textBytes() : limits.binaryBytes();
            bytes = 0;
            fragments = 0;
        }
        bytes += frame.getPayloadData().remaining();
        fragments++;
        if (bytes > longest) {
            throw new LimitExceededException(CloseCode.TOO_BIG.reason(), limits.binaryBytes());
        }
        if (fragments > limits.fragments()) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "The message has too many fragments.");
        }
    }
}

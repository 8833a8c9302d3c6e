package dev.golink.server.gateway.frames;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.jspecify.annotations.Nullable;

import dev.golink.server.limits.Limits;

/**
 * Joins the data frames of a message (RFC 6455, section 5.4). Refuses a message as soon as it is too long, has too many
 * fragments, or is invalid UTF-8. For one thread. See decision 0009.
 */
final class Fragments {
    /**
     * A message may have one more fragment for each of this many bytes. The overhead of a fragment is a fraction of
     * that, so the memory for a message stays close to its size.
     */
    private static final int BYTES_A_FRAGMENT = 512;

    private final Limits.Message limits;
    private final List<ByteBuffer> parts = new ArrayList<>();
    /** The kind of the message that has begun; null between messages. */
    private @Nullable Opcode kind;
    private long bytes;
    private int count;
    private Utf8Check text = new Utf8Check();

    Fragments(Limits.Message limits) {
        this.limits = limits;
    }

    /** The kind of the message that a frame belongs to. A continuation belongs to the message that has begun. */
    Opcode kindOf(Opcode opcode) {
        return opcode == Opcode.CONTINUOUS && kind != null ? kind : opcode;
    }

    /**
     * Adds a data frame.
     *
     * @param longest the most bytes of the message
     * @return the message, if this was its last frame, in a buffer that nothing else uses; otherwise null
     */
    @Nullable
    ByteBuffer add(Framedata frame, int longest) throws InvalidDataException {
        begin(frame.getOpcode());
        ByteBuffer payload = frame.getPayloadData();
        bytes += payload.remaining();
        count++;
        if (bytes > longest) {
            throw new LimitExceededException("The message is too big.", longest);
        }
        if (count > limits.fragments() + bytes / BYTES_A_FRAGMENT) {
            throw new TooManyFragmentsException();
        }
        if (kind == Opcode.TEXT) {
            check(payload, frame.isFin());
        }
        parts.add(payload);
        return frame.isFin() ? end() : null;
    }

    private void begin(Opcode opcode) throws InvalidFrameException {
        if (opcode == Opcode.CONTINUOUS) {
            if (kind == null) {
                throw new InvalidFrameException("There is no message that a continuation could go on with.");
            }
            return;
        }
        if (kind != null) {
            throw new InvalidFrameException("A message began before the one before it had ended.");
        }
        kind = opcode;
        bytes = 0;
        count = 0;
        text = new Utf8Check();
    }

    private void check(ByteBuffer payload, boolean isLast) throws InvalidDataException {
        int from = payload.arrayOffset() + payload.position();
        if (!text.accepts(payload.array(), from, from + payload.remaining())) {
            throw new InvalidDataException(CloseFrame.NO_UTF8, "A text is not UTF-8 (RFC 3629).");
        }
        if (isLast && !text.isBetweenCharacters()) {
            throw new InvalidDataException(CloseFrame.NO_UTF8, "A text ends inside a character of UTF-8 (RFC 3629).");
        }
    }

    private ByteBuffer end() {
        kind = null;
        ByteBuffer message = parts.size() == 1 ? parts.getFirst() : joined();
        parts.clear();
        return message;
    }

    private ByteBuffer joined() {
        ByteBuffer joined = ByteBuffer.allocate((int) bytes);
        parts.forEach(joined::put);
        return joined.flip();
    }

    /** Thrown when a message has more fragments than its size allows. */
    static final class TooManyFragmentsException extends InvalidDataException {
        private static final long serialVersionUID = 1L;

        TooManyFragmentsException() {
            super(CloseFrame.POLICY_VALIDATION, "The message has too many fragments for its size.");
        }
    }
}

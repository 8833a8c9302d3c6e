package dev.golink.server.gateway.frames;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.CredentialReader;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.limits.Limits;

/**
 * The library's RFC 6455 implementation with bounds. The library limits the size of single frames only. It stores any
 * number of middle fragments of a message, and it accepts a text that ends inside a UTF-8 character. In this class
 * {@link FrameParser} parses the frames, and {@link Fragments} joins them to messages. Only the sockets' thread uses
 * it, apart from {@link #takeBinary}. The library resets a draft on any thread that closes the connection, perhaps in
 * the middle of a frame. That reset does not touch this class's state. See decision 0015.
 */
public final class BoundedDraft extends Draft_6455 {
    /** GoLink's own subprotocol for those that name it, and none for the others. */
    private static final List<IProtocol> PROTOCOLS = List.of(new Protocol(CredentialReader.SUBPROTOCOL),
            new Protocol(""));

    private final Limits.Message limits;
    private final GatewayCounters counters;
    private final FrameParser parser = new FrameParser(this::longest);
    private final Fragments fragments;
    private volatile boolean takesBinary;

    /** A draft with these bounds, which counts violations. */
    public BoundedDraft(Limits.Message limits, GatewayCounters counters) {
        super(List.of(), PROTOCOLS, limits.binaryBytes());
        this.limits = limits;
        this.counters = counters;
        this.fragments = new Fragments(limits);
    }

    /** A copy with the same bounds. The library uses only copies, and its own copy would have no bounds. */
    @Override
    public Draft copyInstance() {
        return new BoundedDraft(limits, counters);
    }

    /** Allows binary messages of the full length from now on. Any thread may call this. */
    public void takeBinary() {
        takesBinary = true;
    }

    @Override
    public List<Framedata> translateFrame(ByteBuffer buffer) throws InvalidDataException {
        try {
            return parser.parse(buffer);
        } catch (InvalidDataException e) {
            throw counted(e);
        }
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        Opcode kind = fragments.kindOf(frame.getOpcode());
        switch (frame.getOpcode()) {
            case TEXT, BINARY, CONTINUOUS -> {
                ByteBuffer message = message(frame);
                if (message != null) {
                    deliver(socket, kind, message);
                }
            }
            case PING, PONG, CLOSING -> super.processFrame(socket, frame);
        }
    }

    private @Nullable ByteBuffer message(Framedata frame) throws InvalidDataException {
        try {
            return fragments.add(frame, longest(fragments.kindOf(frame.getOpcode())));
        } catch (InvalidDataException e) {
            throw counted(e);
        }
    }

    private static void deliver(WebSocketImpl socket, Opcode kind, ByteBuffer message) {
        if (kind == Opcode.TEXT) {
            socket.getWebSocketListener().onWebsocketMessage(socket, text(message));
        } else {
            socket.getWebSocketListener().onWebsocketMessage(socket, message);
        }
    }

    /**
     * The text of a message whose UTF-8 has been checked. The library's decoder would need a third buffer of this size.
     */
    private static String text(ByteBuffer payload) {
        return new String(payload.array(), payload.arrayOffset() + payload.position(), payload.remaining(),
                StandardCharsets.UTF_8);
    }

    private int longest(Opcode kind) {
        return kind == Opcode.BINARY && takesBinary ? limits.binaryBytes() : limits.textBytes();
    }

    private InvalidDataException counted(InvalidDataException e) {
        counters.count(switch (e) {
            case LimitExceededException _ -> GatewayCounter.CLOSED_TOO_BIG;
            case Fragments.TooManyFragmentsException _ -> GatewayCounter.CLOSED_FRAGMENTS;
            default -> GatewayCounter.CLOSED_BAD_FRAME;
        });
        return e;
    }
}

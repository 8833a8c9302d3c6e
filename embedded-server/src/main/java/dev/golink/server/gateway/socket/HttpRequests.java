package dev.golink.server.gateway.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.java_websocket.framing.CloseFrame;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.handshake.HandshakeRules;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.MalformedRequestException;
import dev.golink.server.http.RequestHead;
import dev.golink.server.http.RequestParser;

/**
 * The HTTP requests of one connection, one after the other, until one of them becomes a WebSocket or the connection
 * ends. While a request is being answered, a limited number of the bytes behind it is stored; the rest stays in the
 * system's buffer. Only the sockets' thread uses it. See decisions 0044 and 0055.
 */
final class HttpRequests {
    /** The most requests of one connection. A browser that needs more connects again. */
    private static final int MOST = 100;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final PeerSocket socket;
    private final Sockets sockets;
    private final int longest;
    private RequestHead head;
    /** The bytes behind the request that is being answered. */
    private ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private Stage stage = Stage.READING;
    private int left = MOST;
    private boolean ended;

    private enum Stage {
        /** The next request has not come in full. */
        READING,
        /** It is being decided whether a WebSocket begins. */
        DECIDING,
        /** The response is being made. */
        ANSWERING,
        /** The response waits for the peer to read it. */
        WRITING
    }

    HttpRequests(PeerSocket socket, Sockets sockets) {
        this.socket = socket;
        this.sockets = sockets;
        this.longest = sockets.handshakeBytes();
        this.head = new RequestHead(longest);
    }

    /**
     * The number of bytes that may be read now. One byte more than the longest request is allowed, which shows that a
     * request is too long.
     */
    int room() {
        return stage == Stage.READING ? longest + 1 : Math.max(0, longest + 1 - held.size());
    }

    /** Whether a response is being made or written. */
    boolean isAnswering() {
        return stage == Stage.ANSWERING || stage == Stage.WRITING;
    }

    /** Takes bytes from the peer. */
    void read(ByteBuffer bytes) {
        if (stage == Stage.READING) {
            Optional<ByteBuffer> complete = head.add(bytes);
            if (head.isTooLong()) {
                sockets.counters().count(GatewayCounter.HANDSHAKE_TOO_LONG);
                socket.cutOff(CloseFrame.NEVER_CONNECTED, "The request is too long.");
                return;
            }
            complete.ifPresent(this::take);
        }
        hold(bytes);
        if (room() == 0) {
            socket.reads(false);
        }
    }

    /**
     * Called when the peer sends nothing more. Returns whether the connection stays until what was asked for is
     * answered.
     */
    boolean readToTheEnd() {
        ended = isAnswering();
        if (ended) {
            socket.reads(false); // otherwise the selector would report the end again and again
        }
        return ended;
    }

    /** Called when everything is written. */
    void written() {
        if (stage == Stage.WRITING) {
            next();
        }
    }

    private void take(ByteBuffer bytes) {
        HttpRequest request;
        try {
            request = RequestParser.parse(bytes);
        } catch (MalformedRequestException e) {
            refuse(HandshakeRefusal.of(e));
            return;
        }
        if (!sockets.identify(socket, request)) {
            refuse(HandshakeRefusal.full());
        } else if (request.asksForWebSocket()) {
            stage = Stage.DECIDING;
            sockets.decide(socket, request)
                    .whenComplete((refusal, failure) -> socket.execute(() -> decided(request,
                            failure == null ? refusal : Optional.of(LibraryListener.decisionFailed(failure)))));
        } else {
            stage = Stage.ANSWERING;
            sockets.answer(request).whenComplete((response, failure) -> socket.execute(() -> answer(request,
                    failure == null ? response : LibraryListener.decisionFailed(failure).response())));
        }
    }

    /** Handles the decision about a handshake. Does nothing if the connection has ended meanwhile. */
    private void decided(HttpRequest request, Optional<HandshakeRefusal> refusal) {
        if (socket.isClosing() || socket.isClosed()) {
            return;
        }
        refusal.ifPresentOrElse(this::refuse, () -> {
            socket.reads(true);
            socket.speakWebSocket(HandshakeRules.rewritten(request), takeHeld());
        });
    }

    private void refuse(HandshakeRefusal refusal) {
        sockets.counters().count(GatewayCounter.REFUSED_HANDSHAKE);
        end(refusal.words(), refusal.response().encode(true, true, sockets.now()));
    }

    private void answer(HttpRequest request, HttpResponse response) {
        if (socket.isClosing() || socket.isClosed()) {
            return;
        }
        sockets.answered(socket);
        left--;
        boolean last = left == 0 || !request.isPersistent() || request.hasBody() || sockets.isEnding();
        ByteBuffer[] bytes = response.encode(!request.isHead(), last, sockets.now());
        stage = Stage.WRITING;
        if (last) {
            end("The request is answered.", bytes);
        } else if (socket.reply(bytes)) {
            next();
        }
    }

    /** Ends the connection after a response, if there is one. What still comes is read and dropped. */
    private void end(String reason, ByteBuffer... response) {
        socket.reads(!ended);
        socket.replyAndClose(reason, ended, response);
    }

    /** Goes on to the next request, which may have come already. */
    private void next() {
        sockets.awaitsRequest(socket);
        stage = Stage.READING;
        head = new RequestHead(longest);
        socket.reads(!ended);
        read(takeHeld());
        if (ended && stage == Stage.READING) {
            end("The peer sends no more requests.");
        }
    }

    private void hold(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            byte[] part = new byte[bytes.remaining()];
            bytes.get(part);
            held.writeBytes(part);
        }
    }

    private ByteBuffer takeHeld() {
        if (held.size() == 0) {
            return NOTHING;
        }
        ByteBuffer all = ByteBuffer.wrap(held.toByteArray());
        held = new ByteArrayOutputStream(0);
        return all;
    }
}

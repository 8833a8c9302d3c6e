package dev.golink.server.gateway.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.handshake.HandshakeRules;
import dev.golink.server.http.BodyReader;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.MalformedRequestException;
import dev.golink.server.http.RequestBody;
import dev.golink.server.http.RequestHead;
import dev.golink.server.http.RequestParser;
import dev.golink.server.http.RequestTerms;

/**
 * The HTTP requests of one connection, one after the other, until one of them becomes a WebSocket or the connection
 * ends. While a request is being answered, a limited number of the bytes behind it is stored; the rest stays in the
 * system's buffer. Only the sockets' thread uses it. See decisions 0044 and 0055.
 */
final class HttpRequests {
    /** The most requests of one connection. A browser that needs more connects again. */
    private static final int MOST = 100;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final PeerSocket socket;
    private final Sockets sockets;
    private final int longest;
    private RequestHead head;
    /** The request whose body is being read; null if none is. */
    private @Nullable Incoming incoming;
    /** The bytes of the present request's body, as the budget counts them. */
    private int bodyBytes;
    /** Whether the body of the present request is not read, so that no request can follow it. */
    private boolean skipsBody;
    /** The bytes behind the request that is being answered. */
    private ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private Stage stage = Stage.READING;
    private int left = MOST;
    private boolean ended;

    private enum Stage {
        /** The next request has not come in full. */
        READING,
        /** The head has come, its body has not. */
        READING_BODY,
        /** It is being decided whether a WebSocket begins. */
        DECIDING,
        /** The response is being made. */
        ANSWERING,
        /** The response waits for the peer to read it. */
        WRITING,
        /** The connection is a WebSocket. */
        OVER
    }

    /** A request without its body, and the body as far as it has come. */
    private record Incoming(HttpRequest request, RequestTerms terms, BodyReader body) {}

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
        Incoming body = incoming;
        if (body != null) {
            return body.body().missing();
        }
        return stage == Stage.READING ? longest + 1 : Math.max(0, longest + 1 - held.size());
    }

    /** Whether the connection is a WebSocket. */
    boolean areOver() {
        return stage == Stage.OVER;
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
        if (incoming != null) {
            readBody(incoming, bytes);
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

    /** Called when the connection has ended. */
    void ended() {
        releaseBody();
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
            begin(request, sockets.terms(request));
        }
    }

    /** Reads the body, if there is one that the terms permit, or lets the request be answered at once. */
    private void begin(HttpRequest request, RequestTerms terms) {
        skipsBody = request.bodyLength() > terms.body();
        if (!request.hasBody() || skipsBody) {
            ask(request, RequestBody.NONE, terms);
            return;
        }
        stage = Stage.READING_BODY;
        incoming = new Incoming(request, terms, new BodyReader((int) request.bodyLength()));
        sockets.awaitsBody(socket);
        if (request.expectsContinue()) {
            socket.reply(ByteBuffer.wrap(CONTINUE));
        }
    }

    private void readBody(Incoming body, ByteBuffer bytes) {
        int before = body.body().missing();
        Optional<RequestBody> whole = body.body().add(bytes);
        int read = before - body.body().missing();
        bodyBytes += read;
        if (!sockets.bodies().take(read)) {
            incoming = null;
            refuse(HandshakeRefusal.busy());
        } else if (whole.isPresent()) {
            incoming = null;
            ask(body.request(), whole.get(), body.terms());
        }
    }

    /** Lets a request be answered. Its body is not remembered here until then. */
    private void ask(HttpRequest request, RequestBody body, RequestTerms terms) {
        stage = Stage.ANSWERING;
        if (terms.takesLong()) {
            sockets.answersLater(socket);
        }
        sockets.answer(socket, request.with(body)).whenComplete((response, failure) -> socket.execute(
                () -> answer(request,
                        failure == null ? response : LibraryListener.decisionFailed(failure).response())));
    }

    /** Handles the decision about a handshake. Does nothing if the connection has ended meanwhile. */
    private void decided(HttpRequest request, Optional<HandshakeRefusal> refusal) {
        if (socket.isClosing() || socket.isClosed()) {
            return;
        }
        refusal.ifPresentOrElse(this::refuse, () -> {
            socket.reads(true);
            stage = Stage.OVER;
            socket.speakWebSocket(HandshakeRules.rewritten(request), takeHeld());
        });
    }

    private void refuse(HandshakeRefusal refusal) {
        releaseBody();
        sockets.counters().count(GatewayCounter.REFUSED_HANDSHAKE);
        end(refusal.words(), refusal.response().encode(true, true, sockets.now()));
    }

    private void answer(HttpRequest request, HttpResponse response) {
        releaseBody();
        if (socket.isClosing() || socket.isClosed()) {
            return;
        }
        sockets.answered(socket);
        left--;
        boolean last = left == 0 || !request.isPersistent() || skipsBody || sockets.isEnding();
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

    private void releaseBody() {
        sockets.bodies().give(bodyBytes);
        bodyBytes = 0;
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

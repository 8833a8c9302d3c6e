package dev.golink.server.gateway.handshake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.golink.server.access.token.CredentialReader;
import dev.golink.server.http.HttpRequest;

/**
 * The rules for a request for a WebSocket (RFC 6455, section 4.2.1). They are checked here because the library accepts
 * requests that break them. The library then gets a request that is written again, with what it needs and nothing else.
 */
public final class HandshakeRules {
    private static final String VERSION = "13";
    /** 16 bytes in base64. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private HandshakeRules() {}

    /** The refusal of an invalid request; empty if the request is valid. */
    public static Optional<HandshakeRefusal> fault(HttpRequest request) {
        if (!request.method().equals("GET")) {
            return bad("A handshake must be a GET request.");
        }
        if (request.hasBody()) {
            return bad("A handshake has no body.");
        }
        if (!request.headers().lists("connection", "upgrade")
                || request.headers().single("sec-websocket-version").filter(VERSION::equals).isEmpty()) {
            return Optional.of(HandshakeRefusal.upgradeRequired());
        }
        if (request.headers().single("sec-websocket-key").filter(key -> KEY.matcher(key).matches()).isEmpty()) {
            return bad("Sec-WebSocket-Key must be 16 bytes in base64.");
        }
        if (!OfferedExtensions.areValid(request.headers().all("sec-websocket-extensions"))) {
            return bad("Sec-WebSocket-Extensions is not a list of extensions.");
        }
        if (!OfferedProtocols.areValid(request.headers())) {
            return bad("Sec-WebSocket-Protocol is not a list of protocols.");
        }
        return Optional.empty();
    }

    /**
     * A valid request as the library takes it. It offers no extensions, because the server has none, and
     * GoLink's own subprotocol only. The library repeats the Connection header in its answer, so that header is {@code Upgrade} here too.
     */
    public static ByteBuffer rewritten(HttpRequest request) {
        String key = request.headers().single("sec-websocket-key").orElseThrow();
        return ByteBuffer.wrap(("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: " + key + "\r\nSec-WebSocket-Version: " + VERSION + "\r\n"
                + (CredentialReader.keepsTokens(request.headers())
                        ? "Sec-WebSocket-Protocol: " + CredentialReader.SUBPROTOCOL + "\r\n"
                        : "")
                + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<HandshakeRefusal> bad(String words) {
        return Optional.of(HandshakeRefusal.bad(words));
    }
}

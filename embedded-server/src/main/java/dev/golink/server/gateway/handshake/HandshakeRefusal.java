package dev.golink.server.gateway.handshake;

import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.MalformedRequestException;

/**
 * The HTTP answer that refuses a handshake.
 *
 * @param status the HTTP status, 400 to 505
 * @param words  what is wrong and what to do, as text for people
 */
public record HandshakeRefusal(int status, String words) {
    private static final String UPGRADE_REQUIRED = "This address speaks WebSocket, version 13 (RFC 6455).";

    /** Refuses an invalid handshake. */
    public static HandshakeRefusal bad(String words) {
        return new HandshakeRefusal(400, words);
    }

    /** A refusal with a given status. */
    public static HandshakeRefusal of(int status, String words) {
        return new HandshakeRefusal(status, words);
    }

    /** Refuses bytes that are no valid request. */
    public static HandshakeRefusal of(MalformedRequestException fault) {
        return new HandshakeRefusal(fault.status(), fault.words());
    }

    /** Refuses a plain HTTP request for a WebSocket's address, or another version of the protocol. */
    public static HandshakeRefusal upgradeRequired() {
        return new HandshakeRefusal(426, UPGRADE_REQUIRED);
    }

    /** Refuses because of a failure of the server, without details. */
    public static HandshakeRefusal serverFault() {
        return new HandshakeRefusal(500, "The server failed at this request.");
    }

    /** Refuses because the server, or the limit of the peer's address, is full. */
    public static HandshakeRefusal full() {
        return new HandshakeRefusal(503, "There are too many connections. Try again later.");
    }

    /** Refuses because the bodies of all requests take too much memory at present. */
    public static HandshakeRefusal busy() {
        return new HandshakeRefusal(503, "Too many requests are being read. Try again later.");
    }

    /** Refuses because the server is ending. */
    public static HandshakeRefusal ending() {
        return new HandshakeRefusal(503, "The server is ending. Try again later.");
    }

    /** The answer. */
    public HttpResponse response() {
        HttpResponse plain = HttpResponse.text(status, words);
        return switch (status) {
            case 426 -> plain.with("Sec-WebSocket-Version", "13").offeringUpgrade("websocket");
            case 503 -> plain.with("Retry-After", "5");
            default -> plain;
        };
    }
}

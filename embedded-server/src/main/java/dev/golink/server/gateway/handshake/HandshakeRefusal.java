package dev.golink.server.gateway.handshake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The HTTP response that refuses a handshake.
 *
 * @param status the HTTP status, 400 to 503
 * @param phrase the status as text
 * @param words  what is wrong and what to do, as text for people
 */
public record HandshakeRefusal(int status, String phrase, String words) {
    /** Refuses a request that is no handshake or an invalid one. */
    public static HandshakeRefusal bad(String words) {
        return new HandshakeRefusal(400, "Bad Request", words);
    }

    /** A refusal with a given status. */
    public static HandshakeRefusal of(int status, String words) {
        return new HandshakeRefusal(status, phrase(status), words);
    }

    /** Refuses a plain HTTP request, or another version of the protocol. */
    public static HandshakeRefusal upgradeRequired() {
        return new HandshakeRefusal(426, "Upgrade Required", "This port speaks WebSocket, version 13 (RFC 6455).");
    }

    /** Refuses because of a failure of the server, without details. */
    public static HandshakeRefusal serverFault() {
        return new HandshakeRefusal(500, "Internal Server Error", "The server failed at this handshake.");
    }

    /** Refuses because the server, or the limit of the peer's address, is full. */
    public static HandshakeRefusal full() {
        return new HandshakeRefusal(503, "Service Unavailable", "There are too many connections. Try again later.");
    }

    private static String phrase(int status) {
        return switch (status) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }

    /** The response as bytes (RFC 9112). */
    public ByteBuffer encode() {
        byte[] body = (words + "\n").getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " " + phrase + "\r\n"
                + (status == 426 ? "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" : "")
                + (status == 503 ? "Retry-After: 5\r\n" : "")
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(bytes.length + body.length).put(bytes).put(body).flip();
    }
}

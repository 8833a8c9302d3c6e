package dev.golink.server.gateway.handshake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The HTTP answer to a handshake that is not taken.
 *
 * @param status of HTTP, 400 to 503
 * @param phrase of the status
 * @param words  what is wrong and what to do, for whoever reads it
 */
public record Refusal(int status, String phrase, String words) {
    /** The request is no handshake, or a broken one. */
    public static Refusal bad(String words) {
        return new Refusal(400, "Bad Request", words);
    }

    /** One with a status that others have chosen. */
    public static Refusal of(int status, String words) {
        return new Refusal(status, phrase(status), words);
    }

    /** A plain HTTP request, or another version of the protocol. */
    public static Refusal upgradeRequired() {
        return new Refusal(426, "Upgrade Required", "This port speaks WebSocket, version 13 (RFC 6455).");
    }

    /** The server fails, and says no more. */
    public static Refusal serverFault() {
        return new Refusal(500, "Internal Server Error", "The server failed at this handshake.");
    }

    /** The server, or the part of it that one address may have, is full. */
    public static Refusal full() {
        return new Refusal(503, "Service Unavailable", "There are too many connections; try again later.");
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

    /** As bytes, RFC 9112. */
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

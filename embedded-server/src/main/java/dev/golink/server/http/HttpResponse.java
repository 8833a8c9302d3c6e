package dev.golink.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A response with its whole body (RFC 9112). Most of its bytes are made once, so one response can answer any number of
 * requests. Any thread may use it.
 */
public final class HttpResponse {
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String LINE_END = "\r\n";

    private final int status;
    /** The status line and the headers, without the empty line. */
    private final byte[] head;
    private final byte[] body;
    private final boolean offersUpgrade;

    private HttpResponse(int status, byte[] head, byte[] body, boolean offersUpgrade) {
        this.status = status;
        this.head = head;
        this.body = body;
        this.offersUpgrade = offersUpgrade;
    }

    /**
     * A response with a body.
     *
     * @param status a status that is known here, see {@link #phrase}
     * @param type   the media type of the body, which is text in UTF-8
     * @param body   the body, which the caller must not change afterwards
     */
    public static HttpResponse of(int status, String type, byte[] body) {
        return made(status, type + "; charset=utf-8", body);
    }

    /**
     * A response with a file that is not text.
     *
     * @param type the media type
     * @param body the file, which the caller must not change afterwards
     */
    public static HttpResponse file(String type, byte[] body) {
        return made(200, type, body);
    }

    private static HttpResponse made(int status, String type, byte[] body) {
        String head = "HTTP/1.1 " + status + " " + phrase(status) + LINE_END + "Content-Type: " + type + LINE_END
                + "Content-Length: " + body.length + LINE_END;
        return new HttpResponse(status, head.getBytes(StandardCharsets.ISO_8859_1), body, false);
    }

    /** A response that says one sentence, as plain text with a line end. */
    public static HttpResponse text(int status, String words) {
        return of(status, "text/plain", (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A copy with one more header. Name and value must be valid; neither may come from a peer unchecked. */
    public HttpResponse with(String name, String value) {
        byte[] line = (name + ": " + value + LINE_END).getBytes(StandardCharsets.ISO_8859_1);
        return new HttpResponse(status, ByteBuffer.allocate(head.length + line.length).put(head).put(line).array(),
                body, offersUpgrade);
    }

    /** A copy that offers an upgrade: its Connection header lists Upgrade too (RFC 9110, section 7.8). */
    public HttpResponse offeringUpgrade(String protocol) {
        return new HttpResponse(status, with("Upgrade", protocol).head, body, true);
    }

    /** The status. */
    public int status() {
        return status;
    }

    /**
     * The bytes to send, none of them an empty buffer. The buffers are new, but share the memory of this response.
     *
     * @param bodyWanted false for the answer to a HEAD request
     * @param last       whether the connection ends after this response
     * @param now        the time that the Date header tells
     */
    public ByteBuffer[] encode(boolean bodyWanted, boolean last, Instant now) {
        byte[] end = ("Date: " + DATE.format(now) + LINE_END + connection(last) + LINE_END)
                .getBytes(StandardCharsets.US_ASCII);
        if (!bodyWanted || body.length == 0) {
            return new ByteBuffer[]{ByteBuffer.wrap(head), ByteBuffer.wrap(end)};
        }
        return new ByteBuffer[]{ByteBuffer.wrap(head), ByteBuffer.wrap(end), ByteBuffer.wrap(body)};
    }

    private String connection(boolean last) {
        if (offersUpgrade) {
            return last ? "Connection: close, Upgrade\r\n" : "Connection: Upgrade\r\n";
        }
        return last ? "Connection: close\r\n" : "";
    }

    /** The phrase of a status that the server uses; that of its class for any other. */
    static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 202 -> "Accepted";
            case 302 -> "Found";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 411 -> "Length Required";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 417 -> "Expectation Failed";
            case 422 -> "Unprocessable Content";
            case 426 -> "Upgrade Required";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            case 505 -> "HTTP Version Not Supported";
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }
}

package dev.golink.server.http;

/**
 * A request. The parser has checked its head.
 *
 * @param method  the method, such as {@code GET}
 * @param target  path and query as they were sent, without the scheme and the host that a client may put before them
 * @param minor   the minor version: 0 for HTTP/1.0, otherwise the peer understands HTTP/1.1
 * @param headers the headers; {@code host} is the host of the target if the target has one
 * @param body    the body; empty too if it is not read, which {@link RequestTerms} decides
 */
public record HttpRequest(String method, String target, int minor, RequestHeaders headers, RequestBody body) {
    /** The same request with its body. */
    public HttpRequest with(RequestBody read) {
        return new HttpRequest(method, target, minor, headers, read);
    }

    /** The path of the target, as it was sent. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query of the target with its question mark; empty if there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query);
    }

    /** Whether the method is GET or HEAD, the only ones that change nothing and have no body. */
    public boolean isRead() {
        return method.equals("GET") || isHead();
    }

    /** Whether the answer must not have a body. */
    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether a body follows the head. */
    public boolean hasBody() {
        return bodyLength() > 0;
    }

    /** How many bytes of body follow the head. The parser refuses a request with another way to tell the length. */
    public long bodyLength() {
        return headers.single("content-length").map(Long::parseLong).orElse(0L);
    }

    /** Whether the peer waits with the body until it is told to go on (RFC 9110, section 10.1.1). */
    public boolean expectsContinue() {
        return minor > 0 && headers.lists("expect", "100-continue");
    }

    /** Whether the peer expects the connection to stay open for another request. */
    public boolean isPersistent() {
        return minor > 0 && !headers.lists("connection", "close");
    }

    /** Whether the request asks for a WebSocket. HTTP/1.0 has no upgrades (RFC 9110, section 7.8). */
    public boolean asksForWebSocket() {
        return minor > 0 && headers.lists("upgrade", "websocket");
    }
}

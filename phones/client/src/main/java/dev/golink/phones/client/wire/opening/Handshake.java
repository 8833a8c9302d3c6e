package dev.golink.phones.client.wire.opening;

import static dev.golink.phones.client.wire.opening.BrokenRuleException.PROTOCOL;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import dev.golink.server.address.HostAndPort;

/** A client's side of the opening handshake (RFC 6455, 4.1). Used by one thread. */
public final class Handshake {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String END = "\r\n\r\n";
    private static final int LONGEST_ANSWER = 8 * 1024;
    private static final int SWITCHING = 101;

    private final String key;

    Handshake() {
        byte[] nonce = new byte[16];
        ThreadLocalRandom.current().nextBytes(nonce);
        key = Base64.getEncoder().encodeToString(nonce);
    }

    /** The client's request, with more headers if there are any. */
    ByteBuffer request(URI uri, Map<String, String> headers) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String request = "GET " + path + query + " HTTP/1.1\r\nHost: " + HostAndPort.of(uri).header()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                + "\r\nSec-WebSocket-Version: 13\r\n" + lines(headers) + "\r\n";
        return StandardCharsets.US_ASCII.encode(request);
    }

    /**
     * Reads the server's answer. Leaves the buffer unchanged while the answer is incomplete.
     *
     * @return whether the answer is complete and the server agrees
     * @throws BrokenRuleException if the server does not agree
     */
    public boolean read(ByteBuffer in) throws BrokenRuleException {
        String answer = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        int end = answer.indexOf(END);
        if (end < 0) {
            require(answer.length() <= LONGEST_ANSWER, "the server's answer to the handshake is too long");
            return false;
        }
        check(answer.substring(0, end).split("\r\n", -1));
        in.position(in.position() + end + END.length());
        return true;
    }

    private void check(String[] lines) throws BrokenRuleException {
        require(lines[0].startsWith("HTTP/1.1 " + SWITCHING), "the server answered " + lines[0]);
        require("websocket".equals(header(lines, "upgrade").toLowerCase(Locale.ROOT)),
                "the server does not speak WebSocket");
        require(accept().equals(header(lines, "sec-websocket-accept")), "the server's accept key is wrong");
        require(header(lines, "sec-websocket-extensions").isEmpty(),
                "the server chose extensions that were not offered");
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private static String header(String[] lines, String name) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private String accept() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is missing, although every Java has it.", e);
        }
    }

    private static void require(boolean holds, String otherwise) throws BrokenRuleException {
        if (!holds) {
            throw new BrokenRuleException(PROTOCOL, otherwise);
        }
    }
}

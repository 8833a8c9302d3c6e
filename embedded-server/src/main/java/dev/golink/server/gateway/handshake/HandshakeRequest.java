package dev.golink.server.gateway.handshake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.golink.server.admission.RequestHeaders;

/**
 * The request for a WebSocket (RFC 6455, section 4.2.1). It is checked here because the library accepts invalid ones:
 * without Upgrade, or with a wrong key.
 *
 * @param method  the HTTP method
 * @param target  path and query, as they were sent
 * @param headers the headers of the request
 */
public record HandshakeRequest(String method, String target, RequestHeaders headers) {
    private static final int KEY_BYTES = 16;

    /** Reads a request up to its empty line. Returns empty if it is no HTTP/1.1 request. */
    public static Optional<HandshakeRequest> parse(ByteBuffer bytes) {
        String[] lines = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString().split("\r\n", -1);
        String[] request = lines[0].split(" ", -1);
        if (request.length != 3 || !request[2].equals("HTTP/1.1") || !request[1].startsWith("/")) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            if (colon <= 0 || !isToken(lines[i].substring(0, colon))) {
                return Optional.empty();
            }
            headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        return Optional.of(new HandshakeRequest(request[0], request[1], new RequestHeaders(headers)));
    }

    /** The refusal of an invalid handshake; empty if the handshake is valid. */
    public Optional<HandshakeRefusal> fault() {
        if (!method.equals("GET")) {
            return Optional.of(HandshakeRefusal.bad("A handshake must be a GET request."));
        }
        if (!lists("upgrade", "websocket") || !lists("connection", "upgrade") || !is("sec-websocket-version", "13")) {
            return Optional.of(HandshakeRefusal.upgradeRequired());
        }
        if (headers.single("host").filter(host -> !host.isEmpty()).isEmpty()) {
            return Optional.of(HandshakeRefusal.bad("A handshake must have exactly one Host header."));
        }
        if (headers.single("sec-websocket-key").filter(HandshakeRequest::isKey).isEmpty()) {
            return Optional.of(HandshakeRefusal.bad("Sec-WebSocket-Key must be 16 bytes in base64."));
        }
        return Optional.empty();
    }

    private boolean is(String name, String value) {
        return headers.single(name).filter(value::equals).isPresent();
    }

    private boolean lists(String name, String token) {
        return headers.all(name).stream().flatMap(value -> List.of(value.split(",")).stream())
                .anyMatch(value -> value.strip().equalsIgnoreCase(token));
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false; // not base64
        }
    }

    /**
     * Whether a header name is a token (RFC 9110, section 5.6.2). A space before the colon has been used to smuggle
     * headers.
     */
    private static boolean isToken(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 128 || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
    }
}

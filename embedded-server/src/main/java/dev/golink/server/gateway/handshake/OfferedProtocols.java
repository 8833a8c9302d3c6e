package dev.golink.server.gateway.handshake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.token.CredentialReader;
import dev.golink.server.http.RequestHeaders;
import dev.golink.server.http.Tokens;

/**
 * The subprotocols that clients offer (RFC 6455, section 1.9). The server has none and selects none. A browser then
 * fails the connection and does not say why, so the log says it, once for each name. Any thread may use it.
 */
public final class OfferedProtocols {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedProtocols.class);
    private static final String HEADER = "sec-websocket-protocol";
    private static final int MOST_SAID = 100;
    private static final int LONGEST = 100;

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** Whether the header is a list of tokens. An empty header offers nothing. */
    static boolean areValid(RequestHeaders headers) {
        return names(headers).allMatch(Tokens::isToken);
    }

    /** Logs the subprotocols of a valid request, each name once and 100 names at most. */
    public void report(RequestHeaders headers) {
        if (headers.has(HEADER)) {
            names(headers).filter(name -> !CredentialReader.isOwn(name)).forEach(this::say);
        }
    }

    private void say(String name) {
        String shown = name.substring(0, Math.min(name.length(), LONGEST));
        if (said.size() < MOST_SAID && said.add(shown)) {
            LOG.warn("A client offers the WebSocket subprotocol {}, which this server does not have. The server selects"
                    + " none, and browsers then close the connection. Connect without a subprotocol.", shown);
        }
    }

    private static Stream<String> names(RequestHeaders headers) {
        List<String> values = headers.all(HEADER);
        return values.stream().flatMap(value -> Stream.of(value.split(",", -1))).map(String::strip)
                .filter(name -> !name.isEmpty());
    }
}

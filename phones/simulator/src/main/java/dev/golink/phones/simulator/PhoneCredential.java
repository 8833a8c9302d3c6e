package dev.golink.phones.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.load.SwarmCredential;

/** How one phone proves who it is. It keeps its token until the process ends. Used on the swarm's thread. */
final class PhoneCredential {
    private final SwarmCredential given;
    private final boolean keepsTokens;
    private @Nullable String own;

    /**
     * A phone without a token of its own.
     *
     * @param keepsTokens whether the phone says that it can store a token; phones in the field do not
     */
    PhoneCredential(SwarmCredential given, boolean keepsTokens) {
        this.given = given;
        this.keepsTokens = keepsTokens;
    }

    /** The phone's address on a server. */
    URI address(URI server, String encodedId) {
        String token = given.token();
        return server.resolve(token == null || own != null ? "/goLink/phone/" + encodedId
                : "/goLink/key/" + token + "/phone/" + encodedId);
    }

    /** The headers of the phone's request. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (keepsTokens) {
            headers.put("Sec-WebSocket-Protocol", "golink");
        }
        if (own != null) {
            headers.put("Authorization", "Bearer " + own);
        } else if (given.code() != null) {
            headers.put("Authorization", "Golink-Code " + given.code());
        }
        return headers;
    }

    /** Presents this token from now on. */
    void keep(String token) {
        own = token;
    }

    /** Forgets the phone's own token, because the server refused it. */
    void refused() {
        own = null;
    }
}

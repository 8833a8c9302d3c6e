package dev.golink.phones.adb.bridge;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.TokenSecret;

/** The credential of a bridge, asked for once, when phones are to be connected. Any thread may use it. */
final class BridgeCredential {
    private final Supplier<@Nullable TokenSecret> source;
    private volatile @Nullable Map<String, String> headers;

    BridgeCredential(Supplier<@Nullable TokenSecret> source) {
        this.source = source;
    }

    /**
     * Asks for the credential, unless it is known.
     *
     * @throws IllegalStateException if there is none; the message says why
     */
    synchronized void ask() {
        if (headers == null) {
            TokenSecret token = source.get();
            headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token.text());
        }
    }

    /** What each request says to prove who it is; nothing before the credential was asked for. */
    Map<String, String> headers() {
        Map<String, String> known = headers;
        return known == null ? Map.of() : known;
    }
}

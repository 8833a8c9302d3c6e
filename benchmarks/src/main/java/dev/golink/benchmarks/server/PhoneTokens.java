package dev.golink.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.access.token.TokenScope;

/**
 * A token for each phone of the load. They are tokens in the path, because the load then needs no headers; the server
 * checks them like all others.
 *
 * @param secrets the token of each phone, by its index
 */
public record PhoneTokens(List<String> secrets) {
    private static final int COUNT = 10_000;
    private static final long SEED = 20261130;

    /** Copies the list. */
    public PhoneTokens {
        secrets = List.copyOf(secrets);
    }

    /**
     * Stores a token for each phone in a data folder that no server uses yet.
     *
     * @param folder the data folder
     */
    static PhoneTokens storeIn(Path folder) throws IOException {
        TokenIssuer issuer = new TokenIssuer(new Random(SEED), InstantSource.system());
        List<AccessChange> changes = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            IssuedToken token = issuer.forPath(PeerKind.PHONE, "bench-" + i, new TokenScope.One("bench-" + i), null);
            changes.add(new AccessChange.TokenPut(token.token()));
            secrets.add(token.secret().text());
        }
        try (AccessStore store = AccessStore.open(folder, InstantSource.system())) {
            var _ = store.change(changes.toArray(AccessChange[]::new));
        }
        return new PhoneTokens(secrets);
    }

    /** The path with which a phone connects. */
    public String path(int index, String id) {
        return "/goLink/key/" + secrets.get(index) + "/phone/" + id;
    }
}

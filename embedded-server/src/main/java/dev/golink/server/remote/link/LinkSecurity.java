package dev.golink.server.remote.link;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.ServerTrust;

/**
 * How a console knows its server over TLS, and the server the console. If the console pins the server's key, it follows
 * when the server announces another key. Once the console connects, for the fleet's thread only. See decision 0066.
 */
public final class LinkSecurity {
    private final Consumer<List<Pin>> keeper;
    private final LinkCredentials credentials;
    private ServerTrust trust;
    /** Kept as long as the pins are the same, so that connections that come back resume their session. */
    private @Nullable ClientTls tls;

    /**
     * Creates it.
     *
     * @param trust  how the server is known until something changes
     * @param keeper is told the pins to keep for the next start, whenever a connection worked with them or they
     *               changed; on the fleet's thread
     */
    public LinkSecurity(ServerTrust trust, Consumer<List<Pin>> keeper) {
        this(trust, keeper, LinkCredentials.NONE);
    }

    /**
     * The same, with the token of the console.
     *
     * @param credentials where the token is kept
     */
    public LinkSecurity(ServerTrust trust, Consumer<List<Pin>> keeper, LinkCredentials credentials) {
        this.trust = trust;
        this.keeper = keeper;
        this.credentials = credentials;
    }

    /** A server that is known by the CAs of this computer; no pin is kept. */
    public static LinkSecurity ofThisComputer() {
        return new LinkSecurity(new ServerTrust.ComputersCas(), _ -> {});
    }

    /** Where the console keeps its token. */
    LinkCredentials credentials() {
        return credentials;
    }

    /** TLS for the next connection. */
    ClientTls tls() {
        ClientTls present = tls;
        if (present == null) {
            present = ClientTls.of(trust);
            tls = present;
        }
        return present;
    }

    /** Trusts the server with this key only, because a person decided so. */
    void trust(Pin pin) {
        pin(List.of(pin));
        keeper.accept(List.of(pin));
    }

    /**
     * Handles a connection that works. A key that the server announced and now has replaces the one before it.
     *
     * @param seen the pin of the server's key
     */
    void proven(Pin seen) {
        if (trust instanceof ServerTrust.Pinned(List<Pin> pins)) {
            int place = Math.max(0, pins.indexOf(seen));
            if (place > 0) {
                pin(pins.subList(place, pins.size()));
            }
            keeper.accept(pins.subList(place, pins.size()));
        }
    }

    /**
     * Trusts another key as well, which the server announced over a connection with its present key.
     *
     * @param seen the pin of the present key
     * @param next the pin of the announced key
     */
    void announced(Pin seen, Pin next) {
        if (trust instanceof ServerTrust.Pinned(List<Pin> pins) && !pins.contains(next)) {
            pin(List.of(seen, next));
            keeper.accept(List.of(seen, next));
        }
    }

    private void pin(List<Pin> pins) {
        trust = new ServerTrust.Pinned(pins);
        tls = null;
    }
}

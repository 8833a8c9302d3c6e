package dev.golink.server.remote.link;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.fleet.id.OperatorId;

/**
 * The name under which a console works, and the address for it. A name that nobody chose gives way to another console
 * with the same name, by adding a number. Read from any thread, changed on the fleet's thread. See decision 0037.
 */
public final class ConsoleName {
    /** More consoles than this of one user on one computer are a mistake. */
    private static final int LAST_NUMBER = 9;

    private final URI server;
    private volatile OperatorId first;
    private volatile boolean chosen;
    private volatile OperatorId now;
    private int number = 1;

    /**
     * Creates the name.
     *
     * @param chosen whether somebody chose the name, so that it must not change
     * @throws IllegalArgumentException if the address is not that of a WebSocket endpoint
     */
    public ConsoleName(URI server, OperatorId first, boolean chosen) {
        boolean isWebSocket = "ws".equalsIgnoreCase(server.getScheme()) || "wss".equalsIgnoreCase(server.getScheme());
        if (!isWebSocket) {
            throw new IllegalArgumentException("A server's address must be like ws://host:8080, not " + server + ".");
        }
        var _ = HostAndPort.of(server);
        this.server = server;
        this.first = first;
        this.chosen = chosen;
        this.now = first;
    }

    /** The present name. */
    public OperatorId now() {
        return now;
    }

    /** Whether the console connects with TLS. */
    boolean isEncrypted() {
        return "wss".equalsIgnoreCase(server.getScheme());
    }

    /** Whether nobody else can read what the console sends: over TLS, or on this computer. */
    boolean isConfidential() {
        return isEncrypted() || HostAndPort.of(server).isLoopback();
    }

    /** Changes to the name of an account. Its token is for that name, so it does not give way any more. */
    void become(OperatorId account) {
        first = account;
        chosen = true;
        now = account;
    }

    /** The address to which the console connects under this name. */
    public URI address() {
        return server.resolve("/goLink/manager/" + URLEncoder.encode(now.value(), StandardCharsets.UTF_8));
    }

    /**
     * Changes to the next name, because another console took this one. Returns false, without a change, if there is
     * none.
     */
    boolean giveWay() {
        if (chosen || number == LAST_NUMBER) {
            return false;
        }
        now = first.numbered(++number);
        return true;
    }
}

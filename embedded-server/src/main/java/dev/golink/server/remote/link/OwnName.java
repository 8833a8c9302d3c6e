package dev.golink.server.remote.link;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.fleet.id.OperatorId;

/**
 * The name that a console works under, and the address that this makes. A name that nobody chose gives way to another console
 * of the same name: it goes on with a number behind it. Read from any thread, changed on the fleet's.
 */
public final class OwnName {
    /** More consoles of one user on one computer than that are a mistake. */
    private static final int LAST_NUMBER = 9;

    private final URI server;
    private final OperatorId first;
    private final boolean chosen;
    private volatile OperatorId now;
    private int number = 1;

    /**
     * A name.
     *
     * @param chosen whether somebody chose it, so that it is not to be changed
     * @throws IllegalArgumentException if the address is not one of a WebSocket endpoint
     */
    public OwnName(URI server, OperatorId first, boolean chosen) {
        boolean isWebSocket = "ws".equalsIgnoreCase(server.getScheme()) || "wss".equalsIgnoreCase(server.getScheme());
        if (!isWebSocket) {
            throw new IllegalArgumentException("A server's address looks like ws://host:8080, not " + server + ".");
        }
        var _ = HostAndPort.of(server);
        this.server = server;
        this.first = first;
        this.chosen = chosen;
        this.now = first;
    }

    /** The name. */
    public OperatorId now() {
        return now;
    }

    /** Where the console connects under this name. */
    public URI address() {
        return server.resolve("/goLink/manager/" + URLEncoder.encode(now.value(), StandardCharsets.UTF_8));
    }

    /** Another console took this name: goes on to the next one. Returns false, having changed nothing, if there is none. */
    boolean giveWay() {
        if (chosen || number == LAST_NUMBER) {
            return false;
        }
        now = first.numbered(++number);
        return true;
    }
}

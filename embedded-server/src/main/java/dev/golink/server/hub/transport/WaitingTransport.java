package dev.golink.server.hub.transport;

import java.net.InetAddress;
import java.util.Optional;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.Peer;

/** The connection of a client that waits to be let in. */
public interface WaitingTransport extends Transport {
    /** Who the client says it is. */
    ClaimedId who();

    /** The network address from which the client connected. */
    InetAddress from();

    /** Whether the client can store a token. */
    boolean keepsTokens();

    /** When the client last sent anything, on the hub's monotonic clock. */
    long lastHeardAt();

    /** Sends a ping, which every client answers. */
    void ping();

    /**
     * Lets the client in: the same connection is that of a phone or an operator from now on. Any thread may call this. No
     * effect if the connection has ended.
     *
     * @param token a new token for it; empty if it gets none
     */
    void letIn(Peer peer, Optional<TokenSecret> token);
}

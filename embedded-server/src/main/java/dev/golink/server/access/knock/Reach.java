package dev.golink.server.access.knock;

import java.net.InetAddress;

import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.PeerNetwork;

/** From where a client that is let in may connect in future. */
public enum Reach {
    /** From the address where it waits. */
    ITS_ADDRESS,
    /** From the network of that address. */
    ITS_NETWORK,
    /** From anywhere. */
    ANYWHERE;

    /** The binding of a client with this address. */
    Binding of(InetAddress address) {
        return switch (this) {
            case ITS_ADDRESS -> new Binding.ToAddress(address);
            case ITS_NETWORK -> new Binding.ToNetwork(PeerNetwork.of(address));
            case ANYWHERE -> new Binding.Anywhere();
        };
    }
}

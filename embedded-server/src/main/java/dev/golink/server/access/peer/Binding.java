package dev.golink.server.access.peer;

import java.net.InetAddress;

import dev.golink.server.network.AddressText;

/** From where an id that an operator let in may connect. */
public sealed interface Binding {
    /**
     * From one address.
     *
     * @param address the address
     */
    record ToAddress(InetAddress address) implements Binding {}

    /**
     * From one network.
     *
     * @param network the network
     */
    record ToNetwork(PeerNetwork network) implements Binding {}

    /** From anywhere. */
    record Anywhere() implements Binding {}

    /** Whether a client with this address may connect. */
    default boolean permits(InetAddress from) {
        return switch (this) {
            case ToAddress(InetAddress address) -> address.equals(from);
            case ToNetwork(PeerNetwork network) -> network.has(from);
            case Anywhere() -> true;
        };
    }

    /** The binding as text: {@code 192.0.2.7}, {@code 192.0.2.0/24} or {@code any}. */
    default String text() {
        return switch (this) {
            case ToAddress(InetAddress address) -> AddressText.of(address);
            case ToNetwork(PeerNetwork network) -> network.toString();
            case Anywhere() -> "any";
        };
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Binding parse(String text) {
        if (text.equals("any")) {
            return new Anywhere();
        }
        return text.indexOf('/') >= 0 ? new ToNetwork(PeerNetwork.parse(text))
                : new ToAddress(InetAddress.ofLiteral(text));
    }
}

package dev.golink.phones.client.wire;

import java.net.URI;
import javax.net.ssl.SSLEngine;

/** Makes the engines that encrypt the connections of a {@link Wire}. */
@FunctionalInterface
public interface TlsEngines {
    /**
     * A new engine of a client for one connection, which checks that the server is the right one. Called on the wire's
     * thread.
     *
     * @param address the address of the connection, such as {@code wss://host:8080/path}
     */
    SSLEngine newEngine(URI address);
}

package dev.golink.server.gateway.tls;

import java.util.Optional;

import dev.golink.server.certificate.tls.ServerTls;

/** Where the gateway gets TLS from. */
@FunctionalInterface
public interface TlsSource {
    /** A gateway without TLS. */
    TlsSource NONE = Optional::empty;

    /** TLS for a new connection; empty if there is none, or not yet. Must not block. */
    Optional<ServerTls> current();
}

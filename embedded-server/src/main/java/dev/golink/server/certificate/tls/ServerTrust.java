package dev.golink.server.certificate.tls;

import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;

import dev.golink.server.certificate.Pin;

/** By what a client knows that a server is the right one. */
public sealed interface ServerTrust {
    /** By a certificate of a CA that this computer trusts, for the name under which the client connects. */
    record ComputersCas() implements ServerTrust {}

    /**
     * By a certificate of one of these CAs, for the name under which the client connects.
     *
     * @param cas the certificates of the CAs; at least one
     */
    record Cas(List<X509Certificate> cas) implements ServerTrust {
        /** Copies the list. */
        public Cas {
            cas = List.copyOf(cas);
        }
    }

    /**
     * By the server's key, whatever its name and its CA.
     *
     * @param pins the key's pin, and after it those of keys that may replace it; at least one
     */
    record Pinned(List<Pin> pins) implements ServerTrust {
        /**
         * Copies the list, each pin once.
         *
         * @throws IllegalArgumentException if the list is empty
         */
        public Pinned {
            pins = List.copyOf(new LinkedHashSet<>(pins));
            if (pins.isEmpty()) {
                throw new IllegalArgumentException("A pinned server needs a pin.");
            }
        }
    }
}

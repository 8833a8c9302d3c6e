package dev.golink.server.certificate;

import java.time.Instant;

import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.SampleNames;

/** Identities of servers for tests. */
public final class SampleIdentities {
    private static final LocalNames COMPUTER = SampleNames.computer("lab-pc", "192.168.1.5");
    private static final Issuer ISSUER = new Issuer();
    /** A CA for {@code lab-pc}, valid now. */
    public static final Identity CA = ISSUER.newCa(COMPUTER, Instant.now());

    private SampleIdentities() {}

    /** A server with a new key and a certificate of {@link #CA}. */
    public static Identity newServer() {
        return newServer(Instant.now());
    }

    /** The same with a certificate of an earlier day. */
    public static Identity newServer(Instant issued) {
        return ISSUER.issue(CA, ISSUER.newKeyPair(), CertificateNames.of(COMPUTER), issued);
    }
}

package dev.golink.server;

import java.nio.file.Path;

/** Whether the server speaks TLS, and with which certificate. */
public sealed interface TlsSetting {
    /** No TLS: a connection that begins with it is closed. */
    record Off() implements TlsSetting {}

    /**
     * A certificate of the server's own CA, both of which are in the data folder and are made if they are missing. Needs
     * a data folder.
     */
    record Own() implements TlsSetting {}

    /**
     * A certificate that somebody else issued, in two PEM files, which may be the same. The server reads them again
     * when they change.
     *
     * @param certificates the server's certificate and those of intermediate CAs
     * @param key          the private key, which is not encrypted
     */
    record Files(Path certificates, Path key) implements TlsSetting {}
}

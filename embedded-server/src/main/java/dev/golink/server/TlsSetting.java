package dev.golink.server;

import java.nio.file.Path;

/** Whether the server speaks TLS, and with which certificate. */
public sealed interface TlsSetting {
    /** How the phone page is told: {@code off}, {@code own} or {@code issued}. */
    default String label() {
        return switch (this) {
            case Off() -> "off";
            case Own() -> "own";
            case Files _ -> "issued";
        };
    }

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

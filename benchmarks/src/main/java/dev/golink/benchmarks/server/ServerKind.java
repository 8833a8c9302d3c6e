package dev.golink.benchmarks.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The servers that are compared. */
public enum ServerKind {
    /** {@link dev.golink.benchmarks.reference.RawServer}. */
    RAW,
    /** {@code golink --headless}. */
    GOLINK,
    /** The same, and the load speaks TLS. Clients that come back go on with their session. */
    GOLINK_TLS,
    /** The same, but no client goes on with a session. */
    GOLINK_TLS_FULL;

    /** The name on the command line, which also begins the names of figures. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is GoLink. */
    public boolean isGoLink() {
        return this != RAW;
    }

    /** Whether the load speaks TLS. */
    public boolean isTls() {
        return this == GOLINK_TLS || this == GOLINK_TLS_FULL;
    }

    /** Whether a client that comes back goes on with its TLS session. */
    public boolean resumes() {
        return this == GOLINK_TLS;
    }

    /**
     * The main class and its arguments. The class path is that of this process.
     *
     * @param data a folder to which the server may write
     */
    List<String> program(Path data) {
        return switch (this) {
            case RAW -> List.of("dev.golink.benchmarks.reference.RawServer");
            case GOLINK -> List.of("-Dgolink.endsWithParent=true", "dev.golink.app.Main", "--headless", "--port", "0",
                    "--http-port", "0", "--bind", "127.0.0.1", "--data", data.toString());
            case GOLINK_TLS, GOLINK_TLS_FULL -> Stream.concat(GOLINK.program(data).stream(), Stream.of("--tls", "on"))
                    .toList();
        };
    }
}

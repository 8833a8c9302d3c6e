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
    /** The same, and each phone has a token. The others are open to everybody. */
    GOLINK_TOKENS,
    /** {@code golink --headless}, and it stores no history. */
    GOLINK_WITHOUT_HISTORY,
    /** {@code golink --headless}, and the load speaks TLS. Clients that come back go on with their session. */
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

    /** Whether an operator without a credential can count the phones. */
    public boolean isOpen() {
        return isGoLink() && this != GOLINK_TOKENS;
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
            case GOLINK -> with(GOLINK_TOKENS, data, "--allow-anonymous");
            case GOLINK_TOKENS -> List.of("-Dgolink.endsWithParent=true", "dev.golink.app.Main", "--headless",
                    "--bind", "127.0.0.1", "--port", "0", "--http-port", "0", "--data", data.toString());
            case GOLINK_WITHOUT_HISTORY -> with(GOLINK, data, "--history", "off");
            case GOLINK_TLS, GOLINK_TLS_FULL -> with(GOLINK, data, "--tls", "on");
        };
    }

    private static List<String> with(ServerKind kind, Path data, String... more) {
        return Stream.concat(kind.program(data).stream(), Stream.of(more)).toList();
    }
}

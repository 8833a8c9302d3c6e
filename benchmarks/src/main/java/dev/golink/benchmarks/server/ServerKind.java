package dev.golink.benchmarks.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The servers that are compared. */
public enum ServerKind {
    /** {@link dev.golink.benchmarks.reference.RawServer}. */
    RAW,
    /** {@code golink --headless}. */
    GOLINK;

    /** The name on the command line, which also begins the names of figures. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
                    "--http-port", "0", "--data", data.toString());
        };
    }
}

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

    /** What it is called on the command line, and what names of figures begin with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The main class and its arguments; the class path is this process's own.
     *
     * @param data a folder the server may write to
     */
    List<String> program(Path data) {
        return switch (this) {
            case RAW -> List.of("dev.golink.benchmarks.reference.RawServer");
            case GOLINK -> List.of("-Dgolink.endsWithParent=true", "dev.golink.app.Main", "--headless", "--port", "0",
                    "--http-port", "0", "--data", data.toString());
        };
    }
}

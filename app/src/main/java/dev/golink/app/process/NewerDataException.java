package dev.golink.app.process;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder has a format that only a newer version of GoLink can read. Its message says what to do. */
public final class NewerDataException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path data;
    private final String writer;
    private final String version;

    NewerDataException(Path data, String writer, String version) {
        super("GoLink " + writer + " used the data folder " + data + " last, and this version, " + version
                + ", can't read its newer format; nothing was changed; install GoLink " + writer
                + " again, or use another folder with --data DIR");
        this.data = data;
        this.writer = writer;
        this.version = version;
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** The version that used the folder last. */
    public String writer() {
        return writer;
    }

    /** This version. */
    public String version() {
        return version;
    }
}

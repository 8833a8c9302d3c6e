package dev.golink.server.access.store;

import java.io.IOException;
import java.nio.file.Path;

/** The file with what is known about access can't be used. The message names it, what is wrong, and what to do. */
public final class AccessFileException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * A problem of a file.
     *
     * @param file the file
     * @param what what is wrong with it and what to do, as the rest of a sentence that begins with the file
     */
    AccessFileException(Path file, String what) {
        super(file + " " + what);
    }

    /** The same with a cause. */
    AccessFileException(Path file, String what, Throwable cause) {
        super(file + " " + what, cause);
    }
}

package dev.golink.server.certificate;

import java.io.IOException;
import java.nio.file.Path;

/** A file with a certificate or a key can't be used. The message names the file, what is wrong, and what to do. */
public final class CertificateFileException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * A problem of a file.
     *
     * @param file the file
     * @param what what is wrong with it and what to do, as the rest of a sentence that begins with the file
     */
    public CertificateFileException(Path file, String what) {
        super(file + " " + what);
    }

    /** The same with a cause. */
    public CertificateFileException(Path file, String what, Throwable cause) {
        super(file + " " + what, cause);
    }
}

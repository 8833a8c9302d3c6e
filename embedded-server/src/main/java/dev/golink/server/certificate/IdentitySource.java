package dev.golink.server.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the server's identity comes from. */
public interface IdentitySource {
    /**
     * Reads the identity. Takes milliseconds.
     *
     * @throws IOException if there is none, or it can't be used; the message names the file and says what to do
     */
    Identity load() throws IOException;

    /** The files that it is read from. */
    List<Path> files();
}

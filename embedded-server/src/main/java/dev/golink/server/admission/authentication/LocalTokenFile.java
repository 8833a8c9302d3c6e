package dev.golink.server.admission.authentication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.token.LocalToken;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.files.AtomicFile;

/**
 * The file of the data folder with the token of this computer's consoles. Only the server's own user can read it. It is
 * there while the server runs.
 */
public final class LocalTokenFile implements AutoCloseable {
    /** The name of the file in the data folder. */
    public static final String NAME = "local-token";

    private static final Logger LOG = LoggerFactory.getLogger(LocalTokenFile.class);

    private final Path path;

    private LocalTokenFile(Path path) {
        this.path = path;
    }

    /**
     * Writes the token.
     *
     * @throws IOException if the file can't be written
     */
    public static LocalTokenFile write(Path folder, LocalToken token) throws IOException {
        Path path = folder.resolve(NAME);
        byte[] text = token.secret().text().getBytes(StandardCharsets.US_ASCII);
        Files.deleteIfExists(path); // a link, or a file that others can read, would keep its target and its permissions
        AtomicFile.writePrivate(path, out -> out.write(text));
        return new LocalTokenFile(path);
    }

    /**
     * The token in a data folder; empty if no server runs there.
     *
     * @throws IOException if there is a file that can't be read
     */
    public static Optional<TokenSecret> read(Path folder) throws IOException {
        try {
            return TokenSecret.of(Files.readString(folder.resolve(NAME), StandardCharsets.US_ASCII).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("The file {} can't be removed. The token in it is not valid any more.", path, e);
        }
    }
}

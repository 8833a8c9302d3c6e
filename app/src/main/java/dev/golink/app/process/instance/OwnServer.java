package dev.golink.app.process.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.files.AtomicFile;

/**
 * Where the server of a data folder listens, for programs of the same user on the same computer. The file may be left
 * over from a server that ended by force; the local token beside it is not valid any more then.
 *
 * @param here   the address for this computer, such as {@code ws://127.0.0.1:8080}
 * @param others the address for other computers, with the pin of the key if clients need it
 */
public record OwnServer(URI here, URI others) {
    private static final String FILE = "own-server.address";
    private static final int MOST_BYTES = 4_096;

    /**
     * The server of a data folder; empty if none runs there.
     *
     * @throws IOException if there is a file that can't be read
     */
    public static Optional<OwnServer> of(Path data) throws IOException {
        try {
            Path file = file(data);
            List<String> lines = Files.size(file) > MOST_BYTES ? List.of() : Files.readAllLines(file);
            if (lines.size() != 2) {
                return Optional.empty();
            }
            OwnServer read = new OwnServer(URI.create(lines.getFirst()), URI.create(lines.getLast()));
            return HostAndPort.isIn(read.here) && HostAndPort.isIn(read.others) ? Optional.of(read) : Optional.empty();
        } catch (NoSuchFileException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether the server of a data folder runs at an address of this computer. */
    public static boolean isAt(Path data, URI server) {
        HostAndPort asked = HostAndPort.of(server);
        try {
            return asked.isLoopback() && of(data).map(own -> HostAndPort.of(own.here))
                    .filter(own -> own.isLoopback() && own.port() == asked.port()).isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    void write(Path data) throws IOException {
        AtomicFile.write(file(data), here + "\n" + others + "\n");
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return InstanceFiles.server(data).folder().resolve(FILE);
    }
}

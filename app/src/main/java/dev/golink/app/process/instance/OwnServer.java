package dev.golink.app.process.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import dev.golink.server.address.HostAndPort;

/**
 * Where the server of a data folder listens, for programs of the same user on the same computer. The file may be left
 * over from a server that ended by force; the local token beside it is not valid any more then.
 */
public final class OwnServer {
    private static final String FILE = "own-server.address";
    private static final int MOST_BYTES = 300;

    private OwnServer() {}

    /**
     * The address at which this computer reaches the server of a data folder, such as {@code ws://127.0.0.1:8080}; empty
     * if none runs there.
     *
     * @throws IOException if there is a file that can't be read
     */
    public static Optional<URI> address(Path data) throws IOException {
        try {
            Path file = file(data);
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            URI address = URI.create(Files.readString(file).strip());
            return HostAndPort.isIn(address) ? Optional.of(address) : Optional.empty();
        } catch (NoSuchFileException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether the server of a data folder runs at an address of this computer. */
    public static boolean isAt(Path data, URI server) {
        HostAndPort asked = HostAndPort.of(server);
        try {
            return asked.isLoopback() && address(data).map(HostAndPort::of)
                    .filter(own -> own.isLoopback() && own.port() == asked.port()).isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    static void write(Path data, URI address) throws IOException {
        Files.writeString(file(data), address + "\n");
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return InstanceFiles.server(data).folder().resolve(FILE);
    }
}

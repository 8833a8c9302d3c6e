package dev.golink.app.process.instance;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.slf4j.LoggerFactory;

import dev.golink.app.process.HomeFolder;

/**
 * The folder of a socket. The socket is not in the data folder, because the path of a socket may have only about 100
 * bytes, and network drives may have no sockets. Only this computer's user may enter the folder.
 */
final class SocketFolder {
    private static final String PREFIX = "golink-";
    private static final String SOCKET = "console";
    /** The room that the folder's and the socket's names need, and the longest path on macOS. */
    private static final int ROOM = 40;
    private static final int LONGEST = 104;

    private SocketFolder() {}

    /**
     * Creates the folder; returns the path of a socket in it.
     *
     * @throws IOException if no folder can be created
     */
    static Path newSocket() throws IOException {
        return newSocket(System.getenv(), Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Path newSocket(Map<String, String> environment, Path temporary) throws IOException {
        // Java gives the new folder the permissions 0700 where the system has such permissions.
        return Files.createTempDirectory(ofThisSession(environment).orElse(temporary), PREFIX).resolve(SOCKET);
    }

    private static Optional<Path> ofThisSession(Map<String, String> environment) {
        return HomeFolder.of(environment.get("XDG_RUNTIME_DIR")).filter(Files::isWritable)
                .filter(folder -> folder.toString().length() + ROOM <= LONGEST);
    }

    /** Deletes a socket and its folder. Does nothing to a path that {@link #newSocket()} did not make. */
    static void delete(Path socket) {
        Path folder = socket.getParent();
        boolean ours = socket.endsWith(SOCKET) && folder != null && folder.getFileName() != null
                && folder.getFileName().toString().startsWith(PREFIX);
        if (!ours) {
            return;
        }
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException _) {
            // Somebody put something else there, which is not ours to delete.
        } catch (IOException e) {
            LoggerFactory.getLogger(SocketFolder.class).debug("{} could not be deleted.", socket, e);
        }
    }
}

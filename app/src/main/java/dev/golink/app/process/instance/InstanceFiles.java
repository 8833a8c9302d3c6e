package dev.golink.app.process.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The two files of something that only one process of a data folder may have: a lock, and the holder, which says how to
 * reach the process that has the lock. See decision 0054.
 *
 * @param folder the folder {@code running} of the data folder
 * @param name   the name of both files, without their endings
 */
record InstanceFiles(Path folder, String name) {
    private static final String FOLDER = "running";
    private static final String LOCK = ".lock";
    private static final String HOLDER = ".holder";
    private static final String CONSOLE = "console";
    private static final String SERVER = "own-server";
    /** File names may have 255 bytes on most systems. */
    private static final int LONGEST_ADDRESS = 100;

    /** The files of the console's window: the one that a start without {@code --connect} opens. */
    static InstanceFiles console(Path data) {
        return new InstanceFiles(data.resolve(FOLDER), CONSOLE);
    }

    /**
     * The files of the window for another server.
     *
     * @param server the server's address, such as {@code ws://lab.example:8080}
     */
    static InstanceFiles consoleOf(Path data, URI server) {
        String address = server.getRawAuthority().toLowerCase(Locale.ROOT);
        String readable = address.replaceAll("[^a-z0-9.-]", "_");
        // Two addresses may have the same readable form, so a number tells them apart.
        return new InstanceFiles(data.resolve(FOLDER),
                CONSOLE + "-" + readable.substring(0, Math.min(readable.length(), LONGEST_ADDRESS)) + "-"
                        + Integer.toHexString(address.hashCode()));
    }

    /** The files of the one server of a data folder, with or without a window. */
    static InstanceFiles server(Path data) {
        return new InstanceFiles(data.resolve(FOLDER), SERVER);
    }

    /** The lock. */
    Path lock() {
        return folder.resolve(name + LOCK);
    }

    /** The file with the {@link Holder}. */
    Path holder() {
        return folder.resolve(name + HOLDER);
    }

    /**
     * The files of all windows that were ever open with a data folder. The window that a start without {@code --connect}
     * opens comes first.
     *
     * @throws IOException if the folder can't be read
     */
    static List<InstanceFiles> allConsoles(Path data) throws IOException {
        Path folder = data.resolve(FOLDER);
        List<InstanceFiles> all = new ArrayList<>();
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, CONSOLE + "*" + LOCK)) {
            for (Path lock : locks) {
                String file = lock.getFileName().toString();
                all.add(new InstanceFiles(folder, file.substring(0, file.length() - LOCK.length())));
            }
        }
        all.sort(Comparator.comparing(InstanceFiles::name));
        return List.copyOf(all);
    }
}

package dev.golink.app.process.instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.golink.app.process.record.ThisProcess;

/**
 * The process that holds a lock, as written in a file beside the lock. The file may be left over from a process that
 * ended by force, so only the lock says whether the process lives.
 *
 * @param process the process
 * @param socket  the Unix domain socket at which the process listens; empty if it takes no requests
 */
record Holder(ThisProcess process, Optional<Path> socket) {
    private static final String FIRST_LINE = "GoLink 1";
    private static final String PID = "pid";
    private static final String BOOT = "boot";
    private static final String SOCKET = "socket";
    private static final int MOST_BYTES = 4096;

    /** Whether a process runs on another computer, as far as both systems can tell. */
    boolean isOnAnotherComputerThan(ThisProcess other) {
        return !process.boot().isEmpty() && !other.boot().isEmpty() && !process.boot().equals(other.boot());
    }

    /** Writes the file. A reader that finds half of it treats it as missing. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append(PID).append(' ').append(process.pid()).append('\n');
        text.append(BOOT).append(' ').append(process.boot()).append('\n');
        socket.ifPresent(path -> text.append(SOCKET).append(' ').append(path).append('\n'));
        Files.writeString(file, text.append('\n'));
    }

    /**
     * Reads the file; empty if there is none, or if it is not complete.
     *
     * @throws IOException if the file can't be read
     */
    static Optional<Holder> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static Optional<Holder> parse(String text) {
        if (!text.startsWith(FIRST_LINE + "\n") || !text.endsWith("\n\n")) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().skip(1).map(line -> line.split(" ", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> fields.put(parts[0], parts[1]));
        try {
            ThisProcess process = new ThisProcess(Long.parseLong(fields.getOrDefault(PID, "")),
                    fields.getOrDefault(BOOT, ""));
            return Optional.of(new Holder(process, Optional.ofNullable(fields.get(SOCKET)).map(Path::of)));
        } catch (NumberFormatException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}

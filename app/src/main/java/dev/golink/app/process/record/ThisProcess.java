package dev.golink.app.process.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Identifies this process.
 *
 * @param pid  the process id
 * @param boot an id that changes with each start of the computer; empty if the system has none
 */
public record ThisProcess(long pid, String boot) {
    /** The id of the computer's start; see random(4). */
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** This process. */
    public static ThisProcess now() {
        return new ThisProcess(ProcessHandle.current().pid(), bootId());
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException _) {
            return ""; // not Linux
        }
    }
}

package dev.golink.app.process.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells this process from every other.
 *
 * @param pid  its number in the system
 * @param boot a mark that changes whenever the computer starts; empty where the system has none
 */
record ThisProcess(long pid, String boot) {
    /** See random(4). */
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    static ThisProcess now() {
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

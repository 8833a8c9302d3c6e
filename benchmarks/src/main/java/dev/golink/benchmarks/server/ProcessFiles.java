package dev.golink.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Linux reports about a process in its folder of {@code /proc}; see proc(5). Every method reads the current values
 * and throws {@link IOException} once the process has ended.
 *
 * @param folder such as {@code /proc/4711}
 */
public record ProcessFiles(Path folder) {
    /** The unit of times in {@code stat}, on every architecture on which Java runs. */
    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final long KIBIBYTE = 1024;

    /** The files of a process on this computer. */
    public static ProcessFiles of(long pid) {
        return new ProcessFiles(Path.of("/proc", String.valueOf(pid)));
    }

    /** The CPU seconds used so far by all its threads, in user and in system mode. */
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        // The name in parentheses may contain spaces and parentheses.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_A_SECOND;
    }

    /** Its resident memory, in bytes. */
    public long residentBytes() throws IOException {
        return status("VmRSS:") * KIBIBYTE;
    }

    /** The number of its threads. */
    public long threads() throws IOException {
        return status("Threads:");
    }

    /** The number of its open sockets of all kinds. */
    public long sockets() throws IOException {
        try (Stream<Path> descriptors = Files.list(folder.resolve("fd"))) {
            return descriptors.filter(ProcessFiles::isSocket).count();
        }
    }

    private long status(String field) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("status"));
        return lines.stream().filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip().split(" ", -1)[0]).mapToLong(Long::parseLong)
                .findFirst().orElseThrow(() -> new NoSuchFileException(folder + "/status has no " + field));
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException _) {
            return false; // closed since the folder was listed
        }
    }
}

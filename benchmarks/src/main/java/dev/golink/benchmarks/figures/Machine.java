package dev.golink.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Describes the computer on which figures are measured. */
public final class Machine {
    /** The beginning of the line about the computer in a run's output. */
    public static final String MARK = "# machine: ";

    private static final long GIBIBYTE = 1L << 30;

    private Machine() {}

    /** A description in one line; it counts the cores that this process may use. */
    public static String describe() {
        return String.format(Locale.ROOT, "%s, %d cores, %d GiB, %s %s, Java %s", processor(),
                Runtime.getRuntime().availableProcessors(), memory(), System.getProperty("os.name"),
                System.getProperty("os.version"), Runtime.version());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException _) {
            return System.getProperty("os.arch"); // only Linux has this file
        }
    }

    private static long memory() {
        return java.lang.management.ManagementFactory
                .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? Math.round((double) system.getTotalMemorySize() / GIBIBYTE)
                        : 0;
    }
}

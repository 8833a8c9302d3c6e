package dev.golink.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The computer that figures come from, in words. */
public final class Machine {
    /** What the line about it begins with in a run's output. */
    public static final String MARK = "# machine: ";

    private static final long GIBIBYTE = 1L << 30;

    private Machine() {}

    /** One line; the cores are those this process may use. */
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
            return System.getProperty("os.arch"); // told in this file by Linux alone
        }
    }

    private static long memory() {
        return java.lang.management.ManagementFactory
                .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? Math.round((double) system.getTotalMemorySize() / GIBIBYTE)
                        : 0;
    }
}

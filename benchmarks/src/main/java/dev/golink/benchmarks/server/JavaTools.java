package dev.golink.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Queries a Java process with the JDK's tools.
 *
 * @param pid the id of the process
 */
public record JavaTools(long pid) {
    /**
     * The columns of {@code jstat -gc} with the used size of the survivor spaces, of Eden and of the old generation, in
     * KiB.
     */
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");
    private static final double KIBIBYTE = 1024;

    /**
     * The bytes of its heap that are still needed. The process collects its garbage first, twice because of references.
     */
    public long liveHeapBytes() throws IOException {
        run("jcmd", String.valueOf(pid), "GC.run");
        run("jcmd", String.valueOf(pid), "GC.run");
        return usedHeapBytes();
    }

    /** The bytes of its heap in use, including garbage. */
    public long usedHeapBytes() throws IOException {
        return used(run("jstat", "-gc", String.valueOf(pid)));
    }

    /** Adds up the used sizes in the output of {@code jstat -gc}. */
    static long used(String table) throws IOException {
        List<String> lines = table.strip().lines().map(String::strip).toList();
        if (lines.size() < 2) {
            throw new IOException("jstat printed no usable table: " + table);
        }
        List<String> names = List.of(lines.getFirst().split("\\s+", -1));
        String[] values = lines.getLast().split("\\s+", -1);
        double used = 0;
        for (String column : USED) {
            int at = names.indexOf(column);
            if (at >= 0 && !values[at].equals("-")) {
                used += Double.parseDouble(values[at]);
            }
        }
        return Math.round(used * KIBIBYTE);
    }

    private static String run(String tool, String... arguments) throws IOException {
        Path path = Path.of(System.getProperty("java.home"), "bin", tool);
        ProcessBuilder builder = new ProcessBuilder(path.toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(tool + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(tool + " was interrupted", e);
        }
        return said;
    }
}

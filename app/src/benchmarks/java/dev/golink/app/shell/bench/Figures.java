package dev.golink.app.shell.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measurements of a benchmark, one on each line. */
final class Figures {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void add(String name, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "%s %.3f %s", name, value, unit));
    }

    void percentiles(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        add(name + ".p50", sorted.get(sorted.size() / 2), "ms");
        add(name + ".p99", sorted.get((int) (sorted.size() * 0.99)), "ms");
        add(name + ".max", sorted.getLast(), "ms");
    }

    /** Appends the measurements to a file, and prints them. */
    void tell(Path out) throws IOException {
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.forEach(System.out::println);
    }
}

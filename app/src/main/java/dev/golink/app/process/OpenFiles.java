package dev.golink.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many files, and so connections, this process may have open. */
public final class OpenFiles {
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT_LIMIT = Pattern.compile("Max open files\\s+(\\d{1,9})\\s.*");

    private OpenFiles() {}

    /** The limit, which Java has raised as far as it may; empty if there is none, or if it cannot be determined. */
    public static OptionalInt limit() {
        return limit(LIMITS);
    }

    static OptionalInt limit(Path limits) {
        try (Stream<String> lines = Files.lines(limits)) {
            return lines.map(SOFT_LIMIT::matcher).filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1))).findFirst();
        } catch (IOException _) {
            // Only Linux has this file; on other systems, failing connections will report the limit.
            return OptionalInt.empty();
        }
    }
}

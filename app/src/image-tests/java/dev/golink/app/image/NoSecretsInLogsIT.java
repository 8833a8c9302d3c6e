package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What the tests of all modules have logged, down to the level debug: no token, no code and no hash of a password is in it.
 * The unit tests of this build have ended when this runs.
 */
class NoSecretsInLogsIT {
    private static final Pattern SECRET = Pattern.compile("glk_[A-Za-z0-9_-]{43}|\\bpair\\.[0-9A-Z-]{16,19}"
            + "|(?i:golink-code|golink-password|bearer) +[A-Za-z0-9_-]{12,}|\\$argon2id\\$");

    @Test
    void noTestHasLoggedASecret() throws IOException {
        List<Path> logs = logs();
        assumeThat(logs).as("logs of unit tests, which were skipped in this build").isNotEmpty();

        assertThat(logs).allSatisfy(log -> assertThat(secrets(log)).as("secrets in %s", log).isEmpty());
    }

    private static List<Path> logs() throws IOException {
        Path project = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.find(project, 5, (path, _) -> path.toString().endsWith(".log")
                && path.getParent().endsWith(Path.of("target", "test-logs")))) {
            return files.toList();
        }
    }

    /** The lines with a secret, whose beginning is enough to find them. */
    private static List<String> secrets(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> SECRET.matcher(line).find())
                    .map(line -> line.substring(0, Math.min(line.length(), 80))).limit(10).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

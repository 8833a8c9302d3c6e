package dev.golink.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The decisions in {@code docs/decisions}, their index, and what the code cites. */
class DecisionsTest {
    private static final Path FOLDER = Sources.PROJECT.resolve("docs/decisions");
    private static final Pattern ROW = Pattern
            .compile("(?m)^\\| \\[(\\d{4})]\\(([^)]+)\\) \\|.*\\| ([^|]+) \\| ([-0-9]{10}) \\|$");
    private static final Pattern CITED = Pattern
            .compile("[Ss]ee\\s+(?:\\*\\s+)?decisions?\\s+(?:\\*\\s+)?(\\d{4})(?:\\s+and\\s+(\\d{4}))?");

    @Test
    void everyDecisionIsInTheIndexWithItsStatusAndDate() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(FOLDER.resolve("README.md"))).results().toList();

        assertThat(rows.stream().map(row -> row.group(2))).containsExactlyElementsOf(files());
        for (MatchResult row : rows) {
            String text = Files.readString(FOLDER.resolve(row.group(2)));
            assertThat(row.group(2)).startsWith(row.group(1));
            assertThat(text).as(row.group(2)).contains("\nStatus: " + row.group(3) + "\n",
                    "\nDate: " + row.group(4) + "\n");
        }
    }

    @Test
    void theCodeCitesOnlyDecisionsThatExist() throws IOException {
        Set<String> known = files().stream().map(name -> name.substring(0, 4)).collect(Collectors.toSet());

        Set<String> cited = Sources.main().stream().flatMap(source -> CITED.matcher(source.text()).results())
                .flatMap(match -> Stream.of(match.group(1), match.group(2))).filter(number -> number != null)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(cited).isNotEmpty().isSubsetOf(known);
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted().toList();
        }
    }
}

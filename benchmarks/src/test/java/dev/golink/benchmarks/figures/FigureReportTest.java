package dev.golink.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

class FigureReportTest {
    private static final String DOCUMENT = """
            Before.
            <!-- benchmarks: figures -->
            old figures
            <!-- end: figures -->
            Between.
            <!-- benchmarks: attacks -->
            old attacks
            <!-- end: attacks -->
            <!-- benchmarks: tls -->
            old table of TLS
            <!-- end: tls -->
            <!-- benchmarks: attacks over tls -->
            old attacks over TLS
            <!-- end: attacks over tls -->
            After.
            """;

    @Test
    void reportShowsServersSideBySideWithTheirRatio() {
        String document = new FigureReport(
                List.of("# machine: a computer", "raw.relay.cpu 60 %", "golink.relay.cpu 15 %"))
                .into(DOCUMENT);

        assertThat(document).contains("a computer")
                .contains("| relay of 2,000 commands/s: CPU | 60 % | **15 %** | 0.25 | ≤ 13 % | 65 % / 16 % / 7.6 % |");
    }

    @Test
    void reportKeepsTextOutsideTheMarksAndUnmeasuredSections() {
        String document = new FigureReport(List.of("golink.feed.messages 20 /s")).into(DOCUMENT);

        assertThat(document).startsWith("Before.").contains("Between.").endsWith("After.\n")
                .contains("| … messages | – | **20 /s** |").contains("old attacks").doesNotContain("old figures");
    }

    @Test
    void reportReplacesTheTableOfAttacks() {
        String document = new FigureReport(List.of("# a round", "| Attack |", "|---|", "| fuzz |")).into(DOCUMENT);

        assertThat(document).contains("-->\n| Attack |\n|---|\n| fuzz |\n<!-- end: attacks").contains("old figures");
    }

    @Test
    void attacksOverTlsHaveATableOfTheirOwn() {
        String document = new FigureReport(List.of("| Attack |", "|---|", "| fuzz |", "golink.attacks.tried 1 attacks",
                "| Attack over TLS |", "|---|", "| half |")).into(DOCUMENT);

        assertThat(document).contains("-->\n| Attack |\n|---|\n| fuzz |\n<!-- end: attacks -->")
                .contains("-->\n| Attack over TLS |\n|---|\n| half |\n<!-- end: attacks over tls -->");
    }

    @Test
    void theLastOfSeveralRunsOfAttacksCounts() {
        String document = new FigureReport(List.of("| Attack |", "|---|", "| fuzz |", "# later", "| Attack |", "|---|",
                "| half |")).into(DOCUMENT);

        assertThat(document).contains("| half |", "old attacks over TLS").doesNotContain("| fuzz |");
    }

    @Test
    void reportShowsTlsBesidePlain() {
        String document = new FigureReport(List.of("golink.idle.cpu_per_heart 20 µs", "golink_tls.idle.cpu_per_heart"
                + " 25 µs", "golink.storm.cpu 2 s", "golink_tls.storm.cpu 8 s", "golink_tls_full.storm.cpu 12 s"))
                .into(DOCUMENT);

        assertThat(document)
                .contains("| an answered heart: CPU of the server | 20 µs | **25 µs** | 1.25 | – | ≤ 1.5 × plain |")
                .contains("| … CPU of the server | 2 s | **8 s** | 4.00 | 12 s |  |")
                .doesNotContain("old table of TLS");
    }

    @Test
    void withoutTlsItsTableStays() {
        assertThat(new FigureReport(List.of("golink.storm.cpu 2 s")).into(DOCUMENT)).contains("old table of TLS");
    }

    @Test
    void reportUsesTheLaterOfTwoRuns() {
        String document = new FigureReport(List.of("raw.storm.cpu 3 s", "raw.storm.cpu 4 s")).into(DOCUMENT);

        assertThat(document).contains("4 s").doesNotContain("3 s");
    }

    @Test
    void writingTheReportTwiceGivesTheSameDocument() {
        FigureReport report = new FigureReport(List.of("raw.storm.cpu 3 s"));

        assertThat(report.into(report.into(DOCUMENT))).isEqualTo(report.into(DOCUMENT));
    }

    @Test
    void errorNamesTheMissingMark() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureReport(List.of("raw.storm.cpu 3 s")).into("Nothing."))
                .withMessageContaining("<!-- benchmarks: figures -->");
    }
}

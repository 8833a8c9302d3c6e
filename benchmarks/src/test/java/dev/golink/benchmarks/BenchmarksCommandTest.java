package dev.golink.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarksCommandTest {
    private final StringWriter errors = new StringWriter();
    private final CommandLine commandLine = new CommandLine(new BenchmarksCommand())
            .setErr(new PrintWriter(errors));

    @Test
    void reportWritesMeasurementsIntoADocument(@TempDir Path folder) throws IOException {
        Path runs = Files.writeString(folder.resolve("runs.txt"), "golink.storm.cpu 4 s\n");
        Path document = Files.writeString(folder.resolve("document.md"),
                "<!-- benchmarks: figures -->\n<!-- end: figures -->\n");

        int exit = commandLine.execute("report", "--from", runs.toString(), "--into", document.toString());

        assertThat(exit).isZero();
        assertThat(document).content().contains("**4 s**");
    }

    @Test
    void anUnknownMeasurementIsReported() {
        assertThat(commandLine.execute("happiness")).isEqualTo(2);
        assertThat(errors.toString()).contains("'happiness' is not a measurement or a server");
    }

    @Test
    void withoutArgumentsTheCommandAsksWhatToMeasure() {
        assertThat(commandLine.execute()).isEqualTo(2);
        assertThat(errors.toString()).contains("Name what to measure.");
    }
}

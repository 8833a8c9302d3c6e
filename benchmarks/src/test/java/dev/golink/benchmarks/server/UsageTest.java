package dev.golink.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    @TempDir
    private Path folder;

    /** A process that has used 13 seconds so far. */
    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("stat"),
                "4711 (java) S 1 4711 4711 0 -1 4194304 100 0 0 0 1234 66 7 8 20 0 30 0 100 1000 200 0");
    }

    @Test
    void onlyWhatWasUsedSinceTheBeginningCounts() throws IOException {
        assertThat(usage(3).cpuSeconds()).isEqualTo(10);
    }

    @Test
    void theUsageIsDividedByWhatHappened() throws IOException {
        assertThat(usage(3).each(4)).isEqualTo(2.5);
        assertThat(usage(3).each(0)).as("of nothing").isNaN();
    }

    @Test
    void aShareIsOfOneCore() throws IOException {
        Usage usage = new Usage(new ProcessFiles(folder), System.nanoTime() - 20_000_000_000L, 3);

        assertThat(usage.percent()).isBetween(25.0, 50.0); // 10 s of CPU in 20 s, or somewhat more
        assertThat(usage.aThousandAndMinute(2_000)).isBetween(7.5, 15.0);
    }

    private Usage usage(double before) {
        return new Usage(new ProcessFiles(folder), System.nanoTime(), before);
    }
}

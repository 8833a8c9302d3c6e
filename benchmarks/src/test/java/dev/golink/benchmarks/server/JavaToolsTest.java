package dev.golink.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class JavaToolsTest {
    @Test
    void heapUsageIsTheSumOfItsParts() throws IOException {
        String head = "    S0C         S1C         S0U         S1U          EC           EU           OC         OU   MC\n";
        String row = "    1024.0      1024.0        0.0       10.5      8192.0        100.0      21504.0    2000.0  486\n";

        long used = JavaTools.used(head + row);

        assertThat(used).isEqualTo(Math.round(2110.5 * 1024));
    }

    @Test
    void aMissingHeapPartCountsAsZero() throws IOException {
        assertThat(JavaTools.used("EU OU S0U S1U\n1.0 2.0 - -\n")).isEqualTo(3 * 1024);
    }

    @Test
    void missingOutputIsAnError() {
        assertThatIOException().isThrownBy(() -> JavaTools.used("S0U S1U EU OU\n"));
    }
}

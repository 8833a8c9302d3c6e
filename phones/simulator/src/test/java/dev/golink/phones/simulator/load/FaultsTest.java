package dev.golink.phones.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.phones.simulator.load.Faults.Kind;

class FaultsTest {
    @Test
    void faultsAreParsedInAnyOrder() {
        Faults faults = Faults.parse("silent:2%, legacy:10%,drop:1.5%/min,refuse:5%,slow:0.1%,ping:3%");
        assertThat(faults.of(Kind.SILENT)).isEqualTo(2);
        assertThat(faults.of(Kind.DROP)).isEqualTo(1.5);
        assertThat(faults.of(Kind.REFUSE)).isEqualTo(5);
        assertThat(faults.of(Kind.SLOW)).isEqualTo(0.1);
        assertThat(faults.of(Kind.LEGACY)).isEqualTo(10);
        assertThat(faults.of(Kind.PING)).isEqualTo(3);
    }

    @Test
    void unnamedFaultsDoNotOccur() {
        assertThat(Faults.parse("none")).isEqualTo(Faults.NONE);
        assertThat(Faults.parse("slow:1%").of(Kind.DROP)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"silent:2|'silent:2'", "silent:2%,jitter:3%|'jitter:3%'",
        "silent:2%/min|'silent:2%/min'", "drop:1%|'drop:1%'", "''|''", "slow:1%,|''", "silent=2%|'silent=2%'",
        "legacy:-1%|'legacy:-1%'", "legacy:101%|more than 100%", "slow:1%,slow:2%|slow a second time",
        "silent:60%,legacy:41%|101.0%", "SLOW:1%|'SLOW:1%'"}, quoteCharacter = '"')
    void theBadPartIsNamedInOneLine(String text, String part) {
        assertThatThrownBy(() -> Faults.parse(text.equals("''") ? "" : text))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(part)
                .extracting(Throwable::getMessage).asString().doesNotContain("\n");
    }

    @Test
    void theErrorForAnUnknownFaultListsAllFaults() {
        assertThatThrownBy(() -> Faults.parse("jitter:3%"))
                .hasMessageContaining("silent:P%, drop:P%/min, refuse:P%, slow:P%, still:P%,"
                        + " stalled:P%, corrupt:P%, nopause:P%, legacy:P%, ping:P%");
    }

    @Test
    void dropsDoNotCountTowardsTheTotalOfFaults() {
        assertThat(Faults.parse("silent:100%,drop:100%/min").of(Kind.DROP)).isEqualTo(100);
    }
}

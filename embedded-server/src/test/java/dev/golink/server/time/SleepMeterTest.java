package dev.golink.server.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SleepMeterTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long monotonic = 7_000 * SECOND;
    private OptionalLong sinceBoot = OptionalLong.of(9_000 * SECOND);
    private final SleepMeter meter = new SleepMeter(() -> monotonic, () -> sinceBoot, SECOND);

    @Test
    void aComputerThatIsAwakeHasNotSlept() {
        for (int second = 0; second < 3_600; second++) {
            pass(SECOND, 0);
            assertThat(meter.getAsLong()).isZero();
        }
    }

    @Test
    void sleepsAddUp() {
        pass(10 * SECOND, 3_600 * SECOND);
        assertThat(meter.getAsLong()).isEqualTo(3_600 * SECOND);

        pass(10 * SECOND, 0);
        pass(10 * SECOND, 60 * SECOND);

        assertThat(meter.getAsLong()).isEqualTo(3_660 * SECOND);
    }

    @Test
    void smallDifferencesBetweenTheClocksAreNoSleep() {
        for (int second = 0; second < 3_600; second++) {
            pass(SECOND, (second % 2 == 0 ? 1 : -1) * SECOND / 50);
            meter.getAsLong();
        }

        assertThat(meter.getAsLong()).isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotReduceTheSleep() {
        pass(SECOND, 100 * SECOND);
        meter.getAsLong();

        pass(SECOND, -8 * 3_600 * SECOND);

        assertThat(meter.getAsLong()).isEqualTo(100 * SECOND);
    }

    @Test
    void anUnreadableClockMeasuresNoSleep() {
        long before = sinceBoot.orElseThrow();
        sinceBoot = OptionalLong.empty();
        SleepMeter late = new SleepMeter(() -> monotonic, () -> sinceBoot, SECOND);
        monotonic += 5 * SECOND;
        assertThat(late.getAsLong()).isZero();

        sinceBoot = OptionalLong.of(before + 5 * SECOND);
        monotonic += SECOND;

        assertThat(late.getAsLong()).isZero();
        assertThat(meter.getAsLong()).isZero();
    }

    @Test
    void theKernelsTimeSinceBootIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("uptime"), "350735.47 234388.90\n");

        assertThat(SleepMeter.uptime(file)).hasValue(350_735_470_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "soon enough"})
    void aFileThatTellsNoTimeTellsNothing(String content, @TempDir Path folder) throws IOException {
        assertThat(SleepMeter.uptime(Files.writeString(folder.resolve("uptime"), content))).isEmpty();
        assertThat(SleepMeter.uptime(folder.resolve("missing"))).isEmpty();
    }

    private void pass(long awake, long asleep) {
        monotonic += awake;
        sinceBoot = OptionalLong.of(sinceBoot.orElseThrow() + awake + asleep);
    }
}

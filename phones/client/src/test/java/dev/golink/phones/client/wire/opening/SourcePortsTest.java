package dev.golink.phones.client.wire.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SourcePortsTest {
    @Test
    void everyPortIsUsedOnceBeforeAnyIsRepeated() {
        SourcePorts ports = new SourcePorts(40_000, 40_009);
        for (int round = 0; round < 2; round++) {
            assertThat(IntStream.range(0, 10).map(i -> ports.next().getAsInt())).doesNotHaveDuplicates()
                    .allMatch(port -> port >= 40_000 && port < 40_010);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thePortRangeOfLinuxIsRead() {
        assertThat(SourcePorts.ofThisSystem().next().getAsInt()).isBetween(1, 65_535);
    }

    @Test
    void theSystemChoosesThePortWithoutARange() {
        assertThat(new SourcePorts(0, -1).next()).isEmpty();
    }
}

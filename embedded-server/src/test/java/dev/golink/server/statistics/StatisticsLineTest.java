package dev.golink.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Departure;

class StatisticsLineTest {
    @Test
    void statisticsAreOneLineOfNamedValuesInAFixedOrder() {
        Statistics statistics = new Statistics(Duration.ofSeconds(60), new FleetCounts(7, 2, 1, 3, 4, 5, List.of()), 90,
                45, 6, 1,
                Map.of(Departure.Reason.CONNECTION_LOST, 2), new Statistics.Commands(9, 1, 2, 3, 4, 5));
        SequencedMap<String, Long> more = new LinkedHashMap<>();
        more.put("frames", 12L);

        assertThat(StatisticsLine.of(statistics, 64L << 20, more)).isEqualTo(
                "statistics online=7 late=2 stale=1 offline=3 known=10 sharing=4 operators=5 connects=6 disconnects=3"
                        + " closed_by_phone=0 connection_lost=2 heartbeat_lost=0 rule_broken=0 server_closed=0 replaced=1"
                        + " hearts_per_s=0.75 messages_per_s=1.50"
                        + " commands=9 done=1 sent=2 refused=3 timed_out=4 unreachable=5 heap_mib=64 frames=12");
    }
}

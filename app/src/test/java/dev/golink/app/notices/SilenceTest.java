package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.feed.FleetUpdate;

/** How long a phone must be away before a notice reports it. */
class SilenceTest {
    private final PresenceBench bench = new PresenceBench();

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void silencesGoOnRightlyWhoeverSetsTheClocksMeanwhile(long hours) {
        bench.rules.change(bench.rules.rulesProperty().get().with(Duration.ofMinutes(1)));
        bench.whole(bench.online("lab-1"));
        bench.news(bench.silent("lab-1"));
        bench.pass(Duration.ofSeconds(40));
        assertThat(bench.told()).isEmpty();

        bench.clock.set(Duration.ofHours(hours));
        bench.pass(Duration.ofSeconds(5));
        assertThat(bench.told()).isEmpty();
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.told()).containsExactly("lab-1 is stale");

        bench.clock.set(Duration.ofHours(hours));
        bench.pass(Duration.ofMinutes(2));
        bench.news(bench.online("lab-1"));
        assertThat(bench.told()).first().isEqualTo("lab-1 is back after 3 min");
    }

    @Test
    void nothingIsToldOfAPhoneThatIsBackBeforeItsSilenceCounts() {
        bench.rules.change(bench.rules.rulesProperty().get().with(Duration.ofMinutes(5)));
        bench.whole(bench.online("lab-1"), bench.online("lab-2"));

        bench.news(bench.silent("lab-1"), bench.silent("lab-2"));
        assertThat(bench.watch.waitingProperty().get()).isTrue();
        bench.pass(Duration.ofMinutes(4));
        bench.news(bench.online("lab-1"));
        assertThat(bench.told()).isEmpty();

        // The phone had been silent for 14 seconds already when the server reported it.
        bench.pass(Duration.ofSeconds(47));
        assertThat(bench.told()).containsExactly("lab-2 is stale");
        assertThat(bench.watch.waitingProperty().get()).isFalse();
    }

    @Test
    void aShorterSilenceHoldsForThoseThatAreAwayAlready() {
        bench.rules.change(bench.rules.rulesProperty().get().with(Duration.ofMinutes(30)));
        bench.whole(bench.online("lab-1"));
        bench.news(bench.silent("lab-1"));
        bench.pass(Duration.ofMinutes(1));

        bench.rules.change(bench.rules.rulesProperty().get().with(Duration.ofSeconds(30)));
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.told()).containsExactly("lab-1 is stale");
    }

    @Test
    void aPhoneThatIsForgottenIsNotToldAnyMore() {
        bench.rules.change(bench.rules.rulesProperty().get().with(Duration.ofMinutes(5)));
        bench.whole(bench.online("lab-1"));
        bench.news(bench.lost("lab-1"));

        bench.watch.take(new FleetUpdate(false, Map.of(), Set.of(new PhoneId("lab-1")), FleetCounts.NONE, 1),
                bench.known::get);
        bench.pass(Duration.ofMinutes(6));

        assertThat(bench.told()).isEmpty();
    }
}

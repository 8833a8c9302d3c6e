package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;

/** Notices about phones after the link to the server was lost, or after the server restarted. */
class LostLinkPresenceTest {
    private final PresenceBench bench = new PresenceBench();

    @Test
    void afterALostLinkNothingIsToldForTenSecondsWhoeverSetsTheClock() {
        bench.whole(bench.online("lab-1"));
        bench.watch.setLive(false);
        bench.watch.setLive(true);
        bench.news(bench.silent("lab-1"));

        bench.clock.set(Duration.ofHours(8));
        bench.pass(Duration.ofSeconds(9));
        assertThat(bench.told()).isEmpty();
        bench.clock.set(Duration.ofHours(-16));
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.told()).containsExactly("lab-1 is stale");
    }

    @Test
    void aServerThatWasStartedAnewMakesNoNewsOfThePhonesThatItWaitsFor() {
        bench.whole(bench.online(PresenceBench.names(10_000)));
        bench.watch.setLive(false);
        bench.pass(Duration.ofMinutes(1));

        bench.watch.setLive(true);
        bench.whole(IntStream.range(0, 10_000).mapToObj(i -> bench.gone("lab-" + i, Reason.SERVER_CLOSED))
                .toArray(Phone[]::new));
        bench.pass(Duration.ofMinutes(1));
        bench.news(bench.online(PresenceBench.names(10_000)));

        assertThat(bench.told()).isEmpty();
    }

    @Test
    void phonesThatLostTheirWayTogetherWithTheWindowHaveTimeToComeBack() {
        bench.whole(bench.online("lab-1", "lab-2"));
        bench.watch.setLive(false);
        bench.pass(Duration.ofMinutes(1));

        bench.watch.setLive(true);
        bench.whole(bench.lost("lab-1"), bench.lost("lab-2"));
        bench.pass(Duration.ofSeconds(9));
        bench.news(bench.online("lab-1"));
        assertThat(bench.told()).isEmpty();

        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.told()).as("the server saw it go, and it is not back").hasSize(1);
        assertThat(bench.told().getFirst()).startsWith("lab-2 went offline");
    }

    @Test
    void withoutALinkNobodyIsCalledSilent() {
        bench.rules.change(bench.rules.rulesProperty().get().with(Duration.ofMinutes(1)));
        bench.whole(bench.online("lab-1"));
        bench.news(bench.silent("lab-1"));

        bench.watch.setLive(false);
        bench.pass(Duration.ofMinutes(10));

        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aPhoneThatWasToldAndCameBackWhileThereWasNoLinkIsToldToBeBack() {
        bench.whole(bench.online("lab-1"));
        bench.news(bench.silent("lab-1"));
        bench.watch.setLive(false);
        bench.pass(Duration.ofMinutes(2));

        bench.watch.setLive(true);
        bench.whole(bench.online("lab-1"));

        assertThat(bench.told()).first().isEqualTo("lab-1 is back after 2 min");
    }
}

package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.fleet.phone.Departure.Reason;

/** Which changes of phones' presence lead to a notice. */
class PresenceNoticesTest {
    private final PresenceBench bench = new PresenceBench();

    @Test
    void howPhonesStandWhenTheWindowOpensIsNoNews() {
        bench.whole(bench.silent("lab-1"), bench.lost("lab-2"), bench.online("lab-3"));
        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aPhoneThatIsNewIsNoNewsHoweverItStands() {
        bench.whole();
        bench.news(bench.silent("lab-1"), bench.online("lab-2"));

        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aPhoneThatFallsSilentAndComesBackIsToldWithHowLongItWasAway() {
        bench.whole(bench.online("lab-1"));

        bench.news(bench.silent("lab-1"));
        assertThat(bench.told()).containsExactly("lab-1 is stale");

        bench.pass(Duration.ofMinutes(3));
        bench.news(bench.online("lab-1"));
        assertThat(bench.told()).first().isEqualTo("lab-1 is back after 3 min");
    }

    @Test
    void fallingSilentAndThenBeingGivenUpIsOneThing() {
        bench.whole(bench.online("lab-1"));

        bench.news(bench.silent("lab-1"));
        bench.pass(Duration.ofSeconds(20));
        bench.news(bench.gone("lab-1", Reason.HEARTBEAT_LOST));

        assertThat(bench.told()).containsExactly("lab-1 is stale");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyWhoLeavesWithoutAGoodbyeOfItsOwnOrTheServersIsNews(Reason reason) {
        bench.whole(bench.online("lab-1"));

        bench.news(bench.gone("lab-1", reason));

        switch (reason) {
            case CONNECTION_LOST, HEARTBEAT_LOST, RULE_BROKEN -> assertThat(bench.told()).hasSize(1);
            case CLOSED_BY_PHONE, REPLACED, SERVER_CLOSED -> assertThat(bench.told()).isEmpty();
        }
    }
}

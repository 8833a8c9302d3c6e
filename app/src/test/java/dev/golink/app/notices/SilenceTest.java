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
    private final PresenceFixture fixture = new PresenceFixture();

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void silencesGoOnRightlyWhoeverSetsTheClocksMeanwhile(long hours) {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(Duration.ofMinutes(1)));
        fixture.whole(fixture.online("lab-1"));
        fixture.news(fixture.silent("lab-1"));
        fixture.pass(Duration.ofSeconds(40));
        assertThat(fixture.told()).isEmpty();

        fixture.clock.set(Duration.ofHours(hours));
        fixture.pass(Duration.ofSeconds(5));
        assertThat(fixture.told()).isEmpty();
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.told()).containsExactly("lab-1 is stale");

        fixture.clock.set(Duration.ofHours(hours));
        fixture.pass(Duration.ofMinutes(2));
        fixture.news(fixture.online("lab-1"));
        assertThat(fixture.told()).first().isEqualTo("lab-1 is back after 3 min");
    }

    @Test
    void aPhoneBackBeforeTheDelayIsNotReported() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(Duration.ofMinutes(5)));
        fixture.whole(fixture.online("lab-1"), fixture.online("lab-2"));

        fixture.news(fixture.silent("lab-1"), fixture.silent("lab-2"));
        assertThat(fixture.watch.waitingProperty().get()).isTrue();
        fixture.pass(Duration.ofMinutes(4));
        fixture.news(fixture.online("lab-1"));
        assertThat(fixture.told()).isEmpty();

        // The phone had been silent for 14 seconds already when the server reported it.
        fixture.pass(Duration.ofSeconds(47));
        assertThat(fixture.told()).containsExactly("lab-2 is stale");
        assertThat(fixture.watch.waitingProperty().get()).isFalse();
    }

    @Test
    void aShorterDelayAppliesToPhonesAlreadyAway() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(Duration.ofMinutes(30)));
        fixture.whole(fixture.online("lab-1"));
        fixture.news(fixture.silent("lab-1"));
        fixture.pass(Duration.ofMinutes(1));

        fixture.rules.change(fixture.rules.rulesProperty().get().with(Duration.ofSeconds(30)));
        fixture.pass(Duration.ofSeconds(1));

        assertThat(fixture.told()).containsExactly("lab-1 is stale");
    }

    @Test
    void aForgottenPhoneIsNotReported() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(Duration.ofMinutes(5)));
        fixture.whole(fixture.online("lab-1"));
        fixture.news(fixture.lost("lab-1"));

        fixture.watch.take(new FleetUpdate(false, Map.of(), Set.of(new PhoneId("lab-1")), FleetCounts.NONE, 1),
                fixture.known::get);
        fixture.pass(Duration.ofMinutes(6));

        assertThat(fixture.told()).isEmpty();
    }
}

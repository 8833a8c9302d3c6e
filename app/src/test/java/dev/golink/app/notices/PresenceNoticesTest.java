package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.fleet.phone.Departure.Reason;

/** Which changes of phones' presence lead to a notice. */
class PresenceNoticesTest {
    private final PresenceFixture fixture = new PresenceFixture();

    @Test
    void presenceWhenTheWindowOpensCausesNoNotice() {
        fixture.whole(fixture.silent("lab-1"), fixture.lost("lab-2"), fixture.online("lab-3"));
        fixture.pass(Duration.ofMinutes(5));

        assertThat(fixture.told()).isEmpty();
    }

    @Test
    void aNewPhoneCausesNoNotice() {
        fixture.whole();
        fixture.news(fixture.silent("lab-1"), fixture.online("lab-2"));

        assertThat(fixture.told()).isEmpty();
    }

    @Test
    void aStalePhoneIsReportedAndAgainWhenItIsBack() {
        fixture.whole(fixture.online("lab-1"));

        fixture.news(fixture.silent("lab-1"));
        assertThat(fixture.told()).containsExactly("lab-1 is stale");

        fixture.pass(Duration.ofMinutes(3));
        fixture.news(fixture.online("lab-1"));
        assertThat(fixture.told()).first().isEqualTo("lab-1 is back after 3 min");
    }

    @Test
    void aStalePhoneThatGoesOfflineIsReportedOnce() {
        fixture.whole(fixture.online("lab-1"));

        fixture.news(fixture.silent("lab-1"));
        fixture.pass(Duration.ofSeconds(20));
        fixture.news(fixture.gone("lab-1", Reason.HEARTBEAT_LOST));

        assertThat(fixture.told()).containsExactly("lab-1 is stale");
    }

    @Test
    void aPhoneThatItsBridgeLostIsReportedWithTheReason() {
        fixture.whole(fixture.online("adb-lab3-1"));

        fixture.news(fixture.leftBridge("adb-lab3-1", "adb lost the phone: its cable was unplugged."));

        assertThat(fixture.told())
                .containsExactly("adb-lab3-1 went offline: adb lost the phone: its cable was unplugged.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyUnexpectedDisconnectsCauseANotice(Reason reason) {
        fixture.whole(fixture.online("lab-1"));

        fixture.news(fixture.gone("lab-1", reason));

        switch (reason) {
            case CONNECTION_LOST, HEARTBEAT_LOST, RULE_BROKEN -> assertThat(fixture.told()).hasSize(1);
            case CLOSED_BY_PHONE, REPLACED, SERVER_CLOSED -> assertThat(fixture.told()).isEmpty();
        }
    }
}

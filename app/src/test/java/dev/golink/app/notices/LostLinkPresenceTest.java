package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;

/** Notices about phones after the link to the server was lost, or after the server restarted. */
class LostLinkPresenceTest {
    private final PresenceFixture fixture = new PresenceFixture();

    @Test
    void noNoticeAppearsForTenSecondsAfterALostLinkDespiteClockChanges() {
        fixture.whole(fixture.online("lab-1"));
        fixture.watch.setLive(false);
        fixture.watch.setLive(true);
        fixture.news(fixture.silent("lab-1"));

        fixture.clock.set(Duration.ofHours(8));
        fixture.pass(Duration.ofSeconds(9));
        assertThat(fixture.told()).isEmpty();
        fixture.clock.set(Duration.ofHours(-16));
        fixture.pass(Duration.ofSeconds(1));

        assertThat(fixture.told()).containsExactly("lab-1 is stale");
    }

    @Test
    void phonesThatReturnAfterAServerRestartCauseNoNotices() {
        fixture.whole(fixture.online(PresenceFixture.names(10_000)));
        fixture.watch.setLive(false);
        fixture.pass(Duration.ofMinutes(1));

        fixture.watch.setLive(true);
        fixture.whole(IntStream.range(0, 10_000).mapToObj(i -> fixture.gone("lab-" + i, Reason.SERVER_CLOSED))
                .toArray(Phone[]::new));
        fixture.pass(Duration.ofMinutes(1));
        fixture.news(fixture.online(PresenceFixture.names(10_000)));

        assertThat(fixture.told()).isEmpty();
    }

    @Test
    void phonesLostTogetherWithTheLinkHaveTenSecondsToReturn() {
        fixture.whole(fixture.online("lab-1", "lab-2"));
        fixture.watch.setLive(false);
        fixture.pass(Duration.ofMinutes(1));

        fixture.watch.setLive(true);
        fixture.whole(fixture.lost("lab-1"), fixture.lost("lab-2"));
        fixture.pass(Duration.ofSeconds(9));
        fixture.news(fixture.online("lab-1"));
        assertThat(fixture.told()).isEmpty();

        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.told()).as("the server saw it go, and it is not back").hasSize(1);
        assertThat(fixture.told().getFirst()).startsWith("lab-2 went offline");
    }

    @Test
    void withoutALinkNoPhoneIsReportedStale() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(Duration.ofMinutes(1)));
        fixture.whole(fixture.online("lab-1"));
        fixture.news(fixture.silent("lab-1"));

        fixture.watch.setLive(false);
        fixture.pass(Duration.ofMinutes(10));

        assertThat(fixture.told()).isEmpty();
    }

    @Test
    void aReportedPhoneThatReturnedDuringALostLinkIsReportedBack() {
        fixture.whole(fixture.online("lab-1"));
        fixture.news(fixture.silent("lab-1"));
        fixture.watch.setLive(false);
        fixture.pass(Duration.ofMinutes(2));

        fixture.watch.setLive(true);
        fixture.whole(fixture.online("lab-1"));

        assertThat(fixture.told()).first().isEqualTo("lab-1 is back after 2 min");
    }
}

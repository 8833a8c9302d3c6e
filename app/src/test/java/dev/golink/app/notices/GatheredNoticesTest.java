package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/** Events of many phones, or repeated events of one phone, share one notice. */
class GatheredNoticesTest {
    private final PresenceFixture fixture = new PresenceFixture();

    @Test
    void severalEventsShareOneNoticeThatGrows() {
        fixture.whole(fixture.online("lab-1", "lab-2", "lab-3", "lab-4"));

        fixture.news(fixture.silent("lab-1"), fixture.silent("lab-2"));
        fixture.pass(Duration.ofSeconds(4));
        fixture.news(fixture.silent("lab-3"));
        assertThat(fixture.told()).containsExactly("3 phones are stale");
        assertThat(fixture.notices.shown()).hasSize(1);
        assertThat(fixture.notices.shown().getFirst().content().ids()).extracting(PhoneId::value)
                .containsExactlyInAnyOrder("lab-1", "lab-2", "lab-3");

        fixture.pass(Duration.ofSeconds(6));
        fixture.news(fixture.silent("lab-4"));
        assertThat(fixture.told()).containsExactly("lab-4 is stale", "3 phones are stale");
    }

    @Test
    void tenThousandPhonesLeavingAndReturningMakeTwoNotices() {
        Phone[] all = fixture.online(PresenceFixture.names(10_000));
        fixture.whole(all);

        for (int from = 0; from < 10_000; from += 1_000) {
            fixture.news(Arrays.stream(all, from, from + 1_000).map(phone -> fixture.lost(phone.id().value()))
                    .toArray(Phone[]::new));
            fixture.pass(Duration.ofMillis(500));
        }
        assertThat(fixture.told()).containsExactly("10,000 phones went offline");

        fixture.pass(Duration.ofMinutes(1));
        fixture.news(all);
        assertThat(fixture.told()).containsExactly("10,000 phones are back", "10,000 phones went offline");
        assertThat(fixture.notices.unseenProperty().get()).isEqualTo(2);
    }

    @Test
    void oneNoticeNamesStaleAndOfflinePhonesTogether() {
        fixture.whole(fixture.online("lab-1", "lab-2"));

        fixture.news(fixture.silent("lab-1"), fixture.lost("lab-2"));

        assertThat(fixture.told()).containsExactly("2 phones are stale or offline");
    }

    @Test
    void oneNoticeCountsThePhonesThatDisconnectRepeatedly() {
        fixture.whole(fixture.online("lab-1"));

        for (int i = 0; i < 5; i++) {
            fixture.news(fixture.lost("lab-1"));
            fixture.pass(Duration.ofSeconds(40));
            fixture.news(fixture.online("lab-1"));
            fixture.pass(Duration.ofSeconds(40));
        }

        assertThat(fixture.told()).as("it came back for good as far as anybody could know, once")
                .containsExactly("lab-1 went away 5 times", "lab-1 is back after 40 s");
        assertThat(fixture.notices.shown()).isEmpty();
    }

    @Test
    void anUnstablePhoneDoesNotHideEventsOfOtherPhones() {
        fixture.whole(fixture.online("lab-1", "lab-2"));
        fixture.news(fixture.lost("lab-1"));
        for (int i = 0; i < 5; i++) {
            fixture.pass(Duration.ofSeconds(2));
            fixture.news(fixture.online("lab-1"));
            fixture.pass(Duration.ofSeconds(2));
            fixture.news(fixture.lost("lab-1"));
        }

        fixture.news(fixture.lost("lab-2"));

        assertThat(fixture.told().getFirst()).startsWith("lab-2");
    }

    @Test
    void anEventRepeatedMuchLaterIsReportedAgain() {
        fixture.whole(fixture.online("lab-1"));
        fixture.news(fixture.silent("lab-1"));
        fixture.pass(Duration.ofMinutes(6));
        fixture.news(fixture.online("lab-1"));
        fixture.pass(Duration.ofMinutes(6));

        fixture.news(fixture.silent("lab-1"));

        assertThat(fixture.told()).containsExactly("lab-1 is stale", "lab-1 is back after 6 min",
                "lab-1 is stale");
    }
}

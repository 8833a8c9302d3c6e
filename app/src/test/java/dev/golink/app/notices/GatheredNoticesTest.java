package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/** Events of many phones, or repeated events of one phone, share one notice. */
class GatheredNoticesTest {
    private final PresenceBench bench = new PresenceBench();

    @Test
    void manyAtOnceAreOneNoticeThatGrowsWhileMoreCome() {
        bench.whole(bench.online("lab-1", "lab-2", "lab-3", "lab-4"));

        bench.news(bench.silent("lab-1"), bench.silent("lab-2"));
        bench.pass(Duration.ofSeconds(4));
        bench.news(bench.silent("lab-3"));
        assertThat(bench.told()).containsExactly("3 phones are stale");
        assertThat(bench.notices.shown()).hasSize(1);
        assertThat(bench.notices.shown().getFirst().content().ids()).extracting(PhoneId::value)
                .containsExactlyInAnyOrder("lab-1", "lab-2", "lab-3");

        bench.pass(Duration.ofSeconds(6));
        bench.news(bench.silent("lab-4"));
        assertThat(bench.told()).containsExactly("lab-4 is stale", "3 phones are stale");
    }

    @Test
    void tenThousandPhonesThatGoAndComeAreTwoNotices() {
        Phone[] all = bench.online(PresenceBench.names(10_000));
        bench.whole(all);

        for (int from = 0; from < 10_000; from += 1_000) {
            bench.news(Arrays.stream(all, from, from + 1_000).map(phone -> bench.lost(phone.id().value()))
                    .toArray(Phone[]::new));
            bench.pass(Duration.ofMillis(500));
        }
        assertThat(bench.told()).containsExactly("10,000 phones went offline");

        bench.pass(Duration.ofMinutes(1));
        bench.news(all);
        assertThat(bench.told()).containsExactly("10,000 phones are back", "10,000 phones went offline");
        assertThat(bench.notices.unseenProperty().get()).isEqualTo(2);
    }

    @Test
    void silentAndGoneTogetherAreSaidSo() {
        bench.whole(bench.online("lab-1", "lab-2"));

        bench.news(bench.silent("lab-1"), bench.lost("lab-2"));

        assertThat(bench.told()).containsExactly("2 phones are stale or offline");
    }

    @Test
    void aPhoneThatComesAndGoesIsCountedInOneNotice() {
        bench.whole(bench.online("lab-1"));

        for (int i = 0; i < 5; i++) {
            bench.news(bench.lost("lab-1"));
            bench.pass(Duration.ofSeconds(40));
            bench.news(bench.online("lab-1"));
            bench.pass(Duration.ofSeconds(40));
        }

        assertThat(bench.told()).as("it came back for good as far as anybody could know, once")
                .containsExactly("lab-1 went away 5 times", "lab-1 is back after 40 s");
        assertThat(bench.notices.shown()).isEmpty();
    }

    @Test
    void aPhoneThatComesAndGoesDoesNotSwallowWhatHappensToOthers() {
        bench.whole(bench.online("lab-1", "lab-2"));
        bench.news(bench.lost("lab-1"));
        for (int i = 0; i < 5; i++) {
            bench.pass(Duration.ofSeconds(2));
            bench.news(bench.online("lab-1"));
            bench.pass(Duration.ofSeconds(2));
            bench.news(bench.lost("lab-1"));
        }

        bench.news(bench.lost("lab-2"));

        assertThat(bench.told().getFirst()).startsWith("lab-2");
    }

    @Test
    void whatHappensAgainMuchLaterIsToldAnew() {
        bench.whole(bench.online("lab-1"));
        bench.news(bench.silent("lab-1"));
        bench.pass(Duration.ofMinutes(6));
        bench.news(bench.online("lab-1"));
        bench.pass(Duration.ofMinutes(6));

        bench.news(bench.silent("lab-1"));

        assertThat(bench.told()).containsExactly("lab-1 is stale", "lab-1 is back after 6 min",
                "lab-1 is stale");
    }
}

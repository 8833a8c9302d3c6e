package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.app.notices.rules.GroupChoice;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.NoticeRule;
import dev.golink.app.notices.rules.QuietMode;
import dev.golink.ui.presentation.Indicator;

/** The operator's rules for notices about presence: groups, kinds, quiet mode and tone. */
class PresenceRulesTest {
    private final PresenceBench bench = new PresenceBench();

    @Test
    void onlyPhonesOfTheChosenGroupsAreTold() {
        bench.rules.change(bench.rules.rulesProperty().get().with(new GroupChoice.Only(Set.of("kiosk"))));
        bench.whole(bench.online("lab-1", "lab-2"));

        bench.news(PresenceBench.in("kiosk", bench.silent("lab-1")), PresenceBench.in("lab", bench.silent("lab-2")));
        assertThat(bench.told()).containsExactly("lab-1 is stale");

        bench.news(PresenceBench.in("kiosk", bench.online("lab-1")), PresenceBench.in("lab", bench.online("lab-2")));
        assertThat(bench.told()).hasSize(2).first().asString().startsWith("lab-1 is back");
    }

    @Test
    void aKindThatIsNotWantedIsNotCollectedEither() {
        bench.rules.change(bench.rules.rulesProperty().get().with(NoticeKind.AWAY, new NoticeRule(false, false)));
        bench.whole(bench.online("lab-1"));

        bench.news(bench.silent("lab-1"));
        assertThat(bench.told()).isEmpty();
        bench.news(bench.online("lab-1"));
        assertThat(bench.told()).as("coming back has a rule of its own").hasSize(1);
    }

    @Test
    void aToneGoesWithTheKindsThatHaveOneAndOnceForWhatComesTogether() {
        NoticeRule loud = new NoticeRule(true, true);
        bench.rules.change(bench.rules.rulesProperty().get().with(NoticeKind.AWAY, loud).with(NoticeKind.BACK, loud));
        bench.whole(bench.online("lab-1", "lab-2", "lab-3"));

        bench.news(bench.silent("lab-1"));
        bench.news(bench.online("lab-1"));
        assertThat(bench.notices.all()).hasSize(2);
        assertThat(bench.tones).hasSize(1);

        bench.pass(Duration.ofSeconds(10));
        bench.notices.show(Indicator.REFUSED, _ -> "another kind");
        assertThat(bench.tones).hasSize(1);
        bench.news(bench.silent("lab-3"));
        assertThat(bench.tones).hasSize(2);
    }

    @Test
    void whileItIsQuietNothingPopsUpOrSoundsAndAllIsCollected() {
        bench.rules.change(bench.rules.rulesProperty().get().with(NoticeKind.AWAY, new NoticeRule(true, true)));
        bench.whole(bench.online("lab-1", "lab-2"));
        bench.rules.beQuietForAnHour();
        bench.notices.setAttended(false);

        bench.news(bench.silent("lab-1"));
        assertThat(bench.told()).hasSize(1);
        assertThat(bench.notices.unseenProperty().get()).isOne();
        assertThat(bench.notices.shown()).isEmpty();
        assertThat(bench.notices.missedProperty().get()).isZero();
        assertThat(bench.tones).isEmpty();

        bench.pass(Duration.ofHours(1));
        bench.news(bench.silent("lab-2"));
        assertThat(bench.rules.rulesProperty().get().quiet()).isEqualTo(QuietMode.OFF);
        assertThat(bench.notices.shown()).hasSize(1);
        assertThat(bench.tones).hasSize(1);
    }
}

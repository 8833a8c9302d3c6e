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
    private final PresenceFixture fixture = new PresenceFixture();

    @Test
    void onlyPhonesOfTheChosenGroupsAreReported() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(new GroupChoice.Only(Set.of("kiosk"))));
        fixture.whole(fixture.online("lab-1", "lab-2"));

        fixture.news(PresenceFixture.in("kiosk", fixture.silent("lab-1")),
                PresenceFixture.in("lab", fixture.silent("lab-2")));
        assertThat(fixture.told()).containsExactly("lab-1 is stale");

        fixture.news(PresenceFixture.in("kiosk", fixture.online("lab-1")),
                PresenceFixture.in("lab", fixture.online("lab-2")));
        assertThat(fixture.told()).hasSize(2).first().asString().startsWith("lab-1 is back");
    }

    @Test
    void noticesOfADisabledKindAreNotCollected() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(NoticeKind.AWAY, new NoticeRule(false, false)));
        fixture.whole(fixture.online("lab-1"));

        fixture.news(fixture.silent("lab-1"));
        assertThat(fixture.told()).isEmpty();
        fixture.news(fixture.online("lab-1"));
        assertThat(fixture.told()).as("coming back has a rule of its own").hasSize(1);
    }

    @Test
    void aToneSoundsOncePerGroupOfNoticesOfKindsWithSound() {
        NoticeRule loud = new NoticeRule(true, true);
        fixture.rules
                .change(fixture.rules.rulesProperty().get().with(NoticeKind.AWAY, loud).with(NoticeKind.BACK, loud));
        fixture.whole(fixture.online("lab-1", "lab-2", "lab-3"));

        fixture.news(fixture.silent("lab-1"));
        fixture.news(fixture.online("lab-1"));
        assertThat(fixture.notices.all()).hasSize(2);
        assertThat(fixture.tones).hasSize(1);

        fixture.pass(Duration.ofSeconds(10));
        fixture.notices.show(Indicator.REFUSED, _ -> "another kind");
        assertThat(fixture.tones).hasSize(1);
        fixture.news(fixture.silent("lab-3"));
        assertThat(fixture.tones).hasSize(2);
    }

    @Test
    void duringQuietModeNoticesAreCollectedWithoutPopupOrSound() {
        fixture.rules.change(fixture.rules.rulesProperty().get().with(NoticeKind.AWAY, new NoticeRule(true, true)));
        fixture.whole(fixture.online("lab-1", "lab-2"));
        fixture.rules.beQuietForAnHour();
        fixture.notices.setAttended(false);

        fixture.news(fixture.silent("lab-1"));
        assertThat(fixture.told()).hasSize(1);
        assertThat(fixture.notices.unseenProperty().get()).isOne();
        assertThat(fixture.notices.shown()).isEmpty();
        assertThat(fixture.notices.missedProperty().get()).isZero();
        assertThat(fixture.tones).isEmpty();

        fixture.pass(Duration.ofHours(1));
        fixture.news(fixture.silent("lab-2"));
        assertThat(fixture.rules.rulesProperty().get().quiet()).isEqualTo(QuietMode.OFF);
        assertThat(fixture.notices.shown()).hasSize(1);
        assertThat(fixture.tones).hasSize(1);
    }
}

package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.notices.rules.QuietMode;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.NoticeTone;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;

class NoticesModelTest {
    private final HandClock clock = new HandClock();
    private final RulesModel rules = new RulesModel(clock, Settings.inMemory());
    private final NoticesModel model = new NoticesModel(clock, rules, NoticeTone.silent());

    @Test
    void theNewestThreeAreShownAndTheRestIsCounted() {
        tell("1", "2", "3", "4", "5");

        assertThat(texts()).containsExactly("3", "4", "5");
        assertThat(model.moreProperty().get()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void aNoticeStaysAsLongWhoeverSetsTheClock(long hours) {
        tell("first");

        clock.set(Duration.ofHours(hours));
        clock.turn(NoticesModel.STAY.minusSeconds(1));
        model.tick();
        assertThat(texts()).containsExactly("first");
        clock.set(Duration.ofHours(-2 * hours));
        clock.turn(Duration.ofSeconds(1));
        model.tick();

        assertThat(texts()).isEmpty();
    }

    @Test
    void aNoticeDisappearsAfterEightSeconds() {
        tell("first");
        clock.turn(Duration.ofSeconds(5));
        tell("second");

        clock.turn(Duration.ofSeconds(3));
        model.tick();

        assertThat(texts()).containsExactly("second");
    }

    @Test
    void dismissingANoticeMakesRoomForAWaitingOne() {
        tell("1", "2", "3", "4");

        model.dismiss(model.shown().get(1));

        assertThat(texts()).containsExactly("1", "2", "4");
        assertThat(model.moreProperty().get()).isZero();
    }

    @Test
    void hiddenNoticesCanBeDismissedTogether() {
        tell("1", "2", "3", "4", "5");

        model.dismissMore();

        assertThat(texts()).containsExactly("3", "4", "5");
        assertThat(model.moreProperty().get()).isZero();
    }

    @Test
    void lastTwoHundredNoticesAreListedNewestFirst() {
        tell(IntStream.rangeClosed(1, 250).mapToObj(String::valueOf).toArray(String[]::new));

        assertThat(model.all()).hasSize(200);
        assertThat(model.all().getFirst().content())
                .isInstanceOfSatisfying(NoticeContent.Said.class,
                        said -> assertThat(said.words().apply(Texts.of(Locale.ENGLISH))).isEqualTo("250"));
        assertThat(model.unseenProperty().get()).isEqualTo(200);
    }

    @Test
    void dismissedNoticesCountAsSeenAndExpiredNoticesDoNot() {
        tell("1", "2");

        model.dismiss(model.shown().getFirst());
        clock.turn(NoticesModel.STAY);
        model.tick();

        assertThat(model.shown()).isEmpty();
        assertThat(model.unseenProperty().get()).isOne();
    }

    @Test
    void confirmationsDoNotCountAsUnseen() {
        model.show(Indicator.ONLINE, _ -> "copied");

        assertThat(texts()).containsExactly("copied");
        assertThat(model.unseenProperty().get()).isZero();
    }

    @Test
    void noticesUnderThePointerStay() {
        tell("1");
        model.hold(true);
        clock.turn(NoticesModel.STAY);
        model.tick();
        assertThat(texts()).containsExactly("1");

        model.hold(false);
        model.tick();
        assertThat(texts()).isEmpty();
    }

    @Test
    void noticesMissedWhileTheOperatorIsAwayAreCountedUntilTheReturn() {
        model.setAttended(false);
        tell("1", "2");
        assertThat(model.missedProperty().get()).isEqualTo(2);

        model.setAttended(true);
        tell("3");
        assertThat(model.missedProperty().get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void whatHappensAgainIsCountedForTenMinutesWhoeverSetsTheClock(long hours) {
        NoticeContent.ServerLost lost = new NoticeContent.ServerLost("ws://lab", 1);
        model.show(lost);
        clock.set(Duration.ofHours(hours));
        clock.turn(NoticesModel.AGAIN);
        model.show(lost);
        assertThat(model.all()).hasSize(1);

        clock.set(Duration.ofHours(-2 * hours));
        clock.turn(NoticesModel.AGAIN.plusSeconds(1));
        model.show(lost);

        assertThat(model.all()).hasSize(2);
    }

    @Test
    void repeatedLossesOfTheLinkAreCountedInOneNotice() {
        for (int i = 0; i < 3; i++) {
            model.show(new NoticeContent.ServerLost("ws://lab", 1));
            clock.turn(Duration.ofMinutes(1));
            model.show(new NoticeContent.ServerBack("ws://lab", Duration.ofMinutes(1), 1));
            clock.turn(Duration.ofMinutes(2));
        }

        assertThat(model.all()).extracting(Notice::content).containsExactly(
                new NoticeContent.ServerBack("ws://lab", Duration.ofMinutes(1), 3),
                new NoticeContent.ServerLost("ws://lab", 3));
    }

    @Test
    void quietModeHidesTheShownNotices() {
        tell("1", "2", "3", "4");

        rules.beQuiet(QuietMode.ON);

        assertThat(model.shown()).isEmpty();
        assertThat(model.moreProperty().get()).isZero();
        assertThat(model.all()).hasSize(4);
    }

    private void tell(String... texts) {
        List.of(texts).forEach(text -> model.show(Indicator.REFUSED, _ -> text));
    }

    private List<String> texts() {
        return model.shown().stream()
                .map(notice -> ((NoticeContent.Said) notice.content()).words().apply(Texts.of(Locale.ENGLISH)))
                .toList();
    }
}

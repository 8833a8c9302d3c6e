package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.app.fixtures.HandClock;
import dev.golink.app.look.Sign;

class NoticesModelTest {
    private final HandClock clock = new HandClock();
    private final NoticesModel model = new NoticesModel(clock);

    @Test
    void theNewestThreeAreShownAndTheRestIsCounted() {
        tell("1", "2", "3", "4", "5");

        assertThat(texts()).containsExactly("3", "4", "5");
        assertThat(model.moreProperty().get()).isEqualTo(2);
    }

    @Test
    void aNoticeGoesAwayByItselfAfterItsTime() {
        tell("first");
        clock.turn(Duration.ofSeconds(5));
        tell("second");

        clock.turn(Duration.ofSeconds(3));
        model.tick();

        assertThat(texts()).containsExactly("second");
    }

    @Test
    void aNoticeThatIsClosedMakesRoomForOneThatHadNone() {
        tell("1", "2", "3", "4");

        model.dismiss(model.shown().get(1));

        assertThat(texts()).containsExactly("1", "2", "4");
        assertThat(model.moreProperty().get()).isZero();
    }

    @Test
    void thoseOutOfSightCanBeClosedTogether() {
        tell("1", "2", "3", "4", "5");

        model.dismissMore();

        assertThat(texts()).containsExactly("3", "4", "5");
        assertThat(model.moreProperty().get()).isZero();
    }

    private void tell(String... texts) {
        List.of(texts).forEach(text -> model.tell(Sign.REFUSED, text));
    }

    private List<String> texts() {
        return model.shown().stream().map(notice -> ((NoticeContent.Said) notice.content()).text()).toList();
    }
}

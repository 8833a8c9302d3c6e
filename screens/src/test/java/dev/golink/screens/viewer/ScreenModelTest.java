package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameCounts;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;

class ScreenModelTest {
    private static final Image IMAGE = new WritableImage(9, 20);
    private static final FrameCounts COUNTS = new FrameCounts(3, 2, 1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private long now = Duration.ofDays(1).toNanos();
    private final ScreenModel model = new ScreenModel(Phones.ID, () -> now, () -> NOON.plusNanos(now));

    @Test
    void everySharingStateHasItsOwnScreenState() {
        model.phoneChanged(null);
        assertState(new ScreenState.Unknown());
        model.phoneChanged(Phones.offline(Departure.Reason.CONNECTION_LOST));
        assertThat(model.stateProperty().get()).isInstanceOf(ScreenState.Offline.class);
        model.phoneChanged(Phones.sharing(Sharing.OFF));
        assertState(new ScreenState.Off());
        model.phoneChanged(dev.golink.ui.fixtures.Phones.unable(Phones.sharing(Sharing.OFF)));
        assertState(new ScreenState.Unable());
        model.phoneChanged(Phones.sharing(Sharing.REQUESTED));
        assertState(new ScreenState.Requested());
        model.phoneChanged(Phones.sharing(Sharing.ASKING));
        assertState(new ScreenState.Asking());
        model.phoneChanged(Phones.sharing(Sharing.DENIED, "no"));
        assertState(new ScreenState.Denied("no"));
        model.phoneChanged(Phones.sharing(Sharing.FAILED, "broken"));
        assertState(new ScreenState.Failed("broken"));
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        assertState(new ScreenState.Waiting());
        assertThat(model.needsTicks()).isFalse();
    }

    @Test
    void aPictureIsLiveUntilItIsThreeSecondsOld() {
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        picture();
        Instant came = NOON.plusNanos(now);
        assertState(new ScreenState.Live());
        assertThat(model.countsProperty().get()).isEqualTo(COUNTS);
        assertThat(model.needsTicks()).isTrue();
        pass(2_999);
        assertState(new ScreenState.Live());
        pass(1);
        assertState(new ScreenState.Stalled(Duration.ofSeconds(3), came));
        pass(11_000);
        assertState(new ScreenState.Stalled(Duration.ofSeconds(14), came));
        assertThat(model.ageProperty().get()).isEqualTo(Duration.ofSeconds(14));
        assertThat(model.pictureProperty().get()).isNotNull();
        picture();
        assertState(new ScreenState.Live());
    }

    @Test
    void aPausedScreenIsShownAsPausedAndNotStalled() {
        model.phoneChanged(Phones.sharing(Sharing.PAUSED));
        assertState(new ScreenState.Paused(null));
        assertThat(model.pictureProperty().get()).isNull();
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        picture();
        model.phoneChanged(Phones.sharing(Sharing.PAUSED));
        assertState(new ScreenState.Live());
        pass(14_000);
        assertState(new ScreenState.Paused(Duration.ofSeconds(14)));
        assertThat(model.stateProperty().get().isOld()).isTrue();
        assertThat(model.pictureProperty().get()).as("the last one, grey").isNotNull();
        picture();
        assertState(new ScreenState.Live());
    }

    @Test
    void anUnchangingScreenIsStillAndNotStalled() {
        model.phoneChanged(Phones.still(Presence.ONLINE));
        picture();
        pass(60_000);
        assertState(new ScreenState.Still(Duration.ofSeconds(60)));
        assertThat(model.stateProperty().get().isOld()).isFalse();
        assertThat(model.pictureProperty().get()).isNotNull();

        model.phoneChanged(Phones.still(Presence.LATE));
        assertThat(model.stateProperty().get()).isInstanceOf(ScreenState.Still.class);
        model.phoneChanged(Phones.still(Presence.STALE));
        assertThat(model.stateProperty().get()).as("a silent phone's word is old")
                .isInstanceOf(ScreenState.Stalled.class);
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        assertThat(model.stateProperty().get()).as("it takes its word back").isInstanceOf(ScreenState.Stalled.class);
        assertThat(model.stateProperty().get().isOld()).isTrue();
    }

    @Test
    void aStillScreenWithANewPictureIsLive() {
        model.phoneChanged(Phones.still(Presence.ONLINE));
        picture();
        pass(9_000);
        picture();
        assertState(new ScreenState.Live());
    }

    @Test
    void pictureDisappearsWhenTheSharingEnds() {
        for (Sharing ended : new Sharing[]{Sharing.OFF, Sharing.DENIED, Sharing.FAILED}) {
            model.phoneChanged(Phones.sharing(Sharing.LIVE));
            picture();
            model.phoneChanged(Phones.sharing(ended));
            assertNoPicture();
            model.phoneChanged(Phones.sharing(Sharing.LIVE));
            assertState(new ScreenState.Waiting());
        }
        picture();
        model.phoneChanged(Phones.offline(Departure.Reason.HEARTBEAT_LOST));
        assertNoPicture();
        model.phoneChanged(null);
        assertNoPicture();
    }

    @Test
    void aPictureShortlyBeforeLiveIsKeptButAnOldOneIsNot() {
        model.phoneChanged(Phones.sharing(Sharing.OFF));
        picture();
        assertNoPicture();
        pass(200);
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        assertState(new ScreenState.Live());
        model.phoneChanged(Phones.sharing(Sharing.OFF));
        picture();
        pass(20_000);
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        assertState(new ScreenState.Waiting());
    }

    @Test
    void aBrokenFrameIsReportedUntilTheNextGoodOne() {
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        picture();
        model.arrived(new DecodeResult.Unreadable(FrameProblem.DAMAGED, now), COUNTS);
        assertThat(model.problemProperty().get()).isEqualTo(FrameProblem.DAMAGED);
        assertThat(model.pictureProperty().get()).isNotNull();
        picture();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void rateCountsThePicturesShown() {
        model.phoneChanged(Phones.sharing(Sharing.LIVE));
        for (int i = 0; i < 40; i++) {
            pass(100);
            picture();
        }
        assertThat(model.fpsProperty().get()).isEqualTo(10);
        pass(1_000);
        assertThat(model.fpsProperty().get()).isEqualTo(5);
        pass(1_000);
        assertThat(model.fpsProperty().get()).isZero();
    }

    private void picture() {
        model.arrived(new DecodeResult.Picture(IMAGE, new SeenPicture(9, 20, 0, 0), 0, now, now), COUNTS);
    }

    private void pass(long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
        model.tick();
    }

    private void assertState(ScreenState state) {
        assertThat(model.stateProperty().get()).isEqualTo(state);
    }

    private void assertNoPicture() {
        assertThat(model.pictureProperty().get()).isNull();
        assertThat(model.ageProperty().get()).isNull();
        assertThat(model.needsTicks()).isFalse();
    }
}

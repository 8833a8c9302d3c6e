package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** Tests what a watcher gets that joins while a screen is already shared. */
class JoiningWatcherTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");

    private final RelayFixture fixture = new RelayFixture();
    private final ScreenRelay relay = fixture.relay;
    private final List<Long> seen = new ArrayList<>();

    @Test
    void aDirectListenerThatJoinsAVideoWaitsForTheNextKeyFrame() {
        relay.frame(PHONE, Frames.configuration(1));
        relay.frame(PHONE, Frames.video(2, true));
        relay.frame(PHONE, Frames.video(3, false));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, Frames.video(4, false));
        assertThat(seen).containsExactly(1L, 2L);
        assertThat(fixture.needed).isOne();
        relay.frame(PHONE, Frames.video(5, true));
        relay.frame(PHONE, Frames.video(6, false));

        assertThat(seen).containsExactly(1L, 2L, 1L, 5L, 6L);
    }

    @Test
    void aNewVideoWatcherGetsTheLastKeyFrameAndWaitsForTheNext() {
        relay.frame(PHONE, Frames.configuration(1));
        relay.frame(PHONE, Frames.video(2, true));
        relay.frame(PHONE, Frames.video(3, false));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, Frames.video(4, false));
        fixture.deliver();
        assertThat(seen).containsExactly(1L, 2L);
        assertThat(fixture.needed).isOne();
        relay.frame(PHONE, Frames.video(5, true));
        relay.frame(PHONE, Frames.video(6, false));
        fixture.deliver();

        assertThat(seen).containsExactly(1L, 2L, 1L, 5L, 6L);
    }

    @Test
    void aNewWatcherRightAfterAKeyFrameNeedsNoOther() {
        relay.frame(PHONE, Frames.video(2, true));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();
        relay.frame(PHONE, Frames.video(3, false));
        fixture.deliver();

        assertThat(seen).containsExactly(2L, 3L);
        assertThat(fixture.needed).isZero();
    }

    @Test
    void aNewWatcherGetsTheLastPictureAtOnce() {
        relay.frame(PHONE, Frames.jpeg(7));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();

        assertThat(seen).containsExactly(7L);
        assertThat(fixture.needed).isZero();
    }

    @Test
    void aKeyFrameOfAnEarlierConfigurationIsNotSentToNewWatchers() {
        relay.frame(PHONE, Frames.video(1, true));
        relay.frame(PHONE, Frames.configuration(2));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();

        assertThat(seen).isEmpty();
        assertThat(fixture.needed).isOne();
    }

    @Test
    void aNewWatcherGetsNothingOfAnEndedSharing() {
        relay.frame(PHONE, Frames.jpeg(7));
        relay.ended(PHONE);

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();

        assertThat(seen).isEmpty();
    }

    @Test
    void aNewWatcherOfAPausedVideoGetsConfigurationAndNextKeyFrame() {
        relay.frame(PHONE, Frames.configuration(1));
        relay.frame(PHONE, Frames.video(2, true));

        relay.forgetPicture(PHONE);
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();
        assertThat(seen).isEmpty();
        assertThat(fixture.needed).isOne();
        relay.frame(PHONE, Frames.video(3, true));
        fixture.deliver();

        assertThat(seen).containsExactly(1L, 3L);
    }

    @Test
    void aNewWatcherOfPausedPicturesGetsOnlyNewPictures() {
        relay.frame(PHONE, Frames.jpeg(1));

        relay.forgetPicture(PHONE);
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();
        assertThat(seen).isEmpty();
        relay.frame(PHONE, Frames.jpeg(2));
        fixture.deliver();

        assertThat(seen).containsExactly(2L);
    }

    @Test
    void aRelayOfRequestedScreensRetainsNoUnwatchedFrames() {
        ScreenRelay asking = new ScreenRelay(fixture.delivery::add, () -> fixture.nanos, false, fixture.events);
        TunedWatch watch = asking.watch(ANNA, PHONE, _ -> {});
        asking.frame(PHONE, Frames.jpeg(1));
        watch.close();
        asking.frame(PHONE, Frames.jpeg(2));

        asking.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        fixture.deliver();

        assertThat(seen).isEmpty();
    }

    @Test
    void aVideoBeginsWithAKeyFrame() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, Frames.video(7, false));
        fixture.deliver();

        assertThat(seen).isEmpty();
        assertThat(fixture.needed).isOne();
    }
}

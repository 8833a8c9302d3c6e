package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.Watch;

class ScreenRelayTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final PhoneId OTHER = new PhoneId("lab-8");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BERT = new OperatorId("bert");

    private final Queue<Runnable> delivery = new ArrayDeque<>();
    private final List<List<OperatorId>> watchers = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private long nanos = Long.MAX_VALUE - 1;
    private int needed;
    private final ScreenRelay.Events events = new ScreenRelay.Events() {
        @Override
        public void audienceChanged(PhoneId phone) {
            watchersChanged(phone);
        }

        @Override
        public void keyFrameNeeded(PhoneId phone) {
            needed++;
        }
    };
    private final ScreenRelay relay = new ScreenRelay(delivery::add, () -> nanos, true, events);

    @Test
    void aWatcherGetsTheFramesOfItsPhoneAlone() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, jpeg(1));
        relay.frame(new PhoneId("other"), jpeg(99));
        deliver();
        relay.frame(PHONE, jpeg(2));
        deliver();

        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void aListenerGetsEachFrameOnTheThreadThatBringsItAndNothingWaitsBefore() {
        List<Thread> threads = new ArrayList<>();
        relay.watch(ANNA, PHONE, frame -> {
            seen.add(frame.sequence());
            threads.add(Thread.currentThread());
        });

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, video(sequence, sequence == 1));
        }

        assertThat(seen).hasSize(100).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(delivery).isEmpty();
    }

    @Test
    void aListenerThatJoinsAVideoGetsWhatIsKeptAndThenNothingBeforeTheNextKeyFrame() {
        relay.frame(PHONE, configuration(1));
        relay.frame(PHONE, video(2, true));
        relay.frame(PHONE, video(3, false));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, video(4, false));
        assertThat(seen).containsExactly(1L, 2L);
        assertThat(needed).isOne();
        relay.frame(PHONE, video(5, true));
        relay.frame(PHONE, video(6, false));

        assertThat(seen).containsExactly(1L, 2L, 1L, 5L, 6L);
    }

    @Test
    void aWatcherThatIsBusyGetsTheNewestFrameAndMissesTheRest() {
        watchSlowly(frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, jpeg(sequence));
        }
        deliver();

        assertThat(seen).containsExactly(100L);
    }

    @Test
    void framesThatComeWhileAWatcherWorksAreDeliveredByTheSameRun() {
        watchSlowly(frame -> {
            seen.add(frame.sequence());
            if (frame.sequence() == 1) {
                relay.frame(PHONE, jpeg(2));
                relay.frame(PHONE, jpeg(3));
            }
        });

        relay.frame(PHONE, jpeg(1));
        assertThat(delivery).hasSize(1);
        deliver();

        assertThat(seen).containsExactly(1L, 3L);
    }

    @Test
    void aWatcherThatIsBusyForAMomentMissesNothingOfAVideo() {
        watchSlowly(frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 60; sequence++) {
            relay.frame(PHONE, video(sequence, sequence == 1));
        }
        deliver();

        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(needed).isZero();
    }

    @Test
    void aVideoThatFellTooFarBehindGoesOnWithItsNextKeyFrameWhichIsAskedForOnceThereIsAUseForIt() {
        watchSlowly(frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 62; sequence++) {
            relay.frame(PHONE, video(sequence, sequence == 1));
        }
        assertThat(needed).as("it does not take frames anyway").isZero();
        deliver();
        assertThat(needed).isOne();
        relay.frame(PHONE, video(63, false));
        deliver();
        relay.frame(PHONE, video(64, true));
        relay.frame(PHONE, video(65, false));
        deliver();

        assertThat(seen).containsExactly(64L, 65L);
        assertThat(needed).isOne();
    }

    @Test
    void noMoreThanTwoMebibytesOfAVideoWait() {
        Backlog backlog = new Backlog();
        List<Supplier<Frame>> queues = new ArrayList<>();
        relay.watch(ANNA, PHONE, queues::add, backlog);
        relay.watch(ANNA, OTHER, queues::add, backlog);

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, video(sequence, sequence % 30 == 1, 100_000));
            relay.frame(OTHER, video(sequence, sequence % 30 == 1, 100_000));
            deliver();
            assertThat(backlog.bytes()).isBetween(0L, Backlog.MOST_BYTES);
        }
        queues.forEach(ScreenRelayTest::empty);

        assertThat(backlog.bytes()).isZero();
    }

    @Test
    void aKeyFrameThatIsLargerThanWhatIsLeftIsWaitedForAnew() {
        List<Supplier<Frame>> queues = new ArrayList<>();
        relay.watch(ANNA, PHONE, queues::add, new Backlog());
        relay.frame(PHONE, video(1, true, 1_500_000));
        relay.frame(PHONE, configuration(2));
        relay.frame(PHONE, video(3, true, 1_500_000));
        deliver();

        assertThat(taken(queues.getFirst())).as("the newer takes the place of the older").containsExactly(2L, 3L);
    }

    @Test
    void aKeyFrameIsAskedForOnceASecondHoweverManyNeedIt() {
        relay.frame(PHONE, video(1, true));
        relay.frame(PHONE, video(2, false));
        TunedWatch watch = relay.watch(ANNA, PHONE, _ -> {});
        relay.watch(BERT, PHONE, _ -> {});
        deliver();
        watch.requestKeyFrame();
        assertThat(needed).isOne();

        nanos += Duration.ofMillis(999).toNanos();
        relay.frame(PHONE, video(3, false));
        assertThat(needed).isOne();
        nanos += Duration.ofMillis(1).toNanos();
        relay.frame(PHONE, video(4, false));
        assertThat(needed).as("none came").isEqualTo(2);

        relay.frame(PHONE, video(5, true));
        watch.requestKeyFrame();
        assertThat(needed).as("another is needed").isEqualTo(3);
    }

    @Test
    void whoJoinsAVideoGetsItsConfigurationAndLastKeyFrameAtOnceAndThenWaitsForAFreshOne() {
        relay.frame(PHONE, configuration(1));
        relay.frame(PHONE, video(2, true));
        relay.frame(PHONE, video(3, false));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, video(4, false));
        deliver();
        assertThat(seen).containsExactly(1L, 2L);
        assertThat(needed).isOne();
        relay.frame(PHONE, video(5, true));
        relay.frame(PHONE, video(6, false));
        deliver();

        assertThat(seen).containsExactly(1L, 2L, 1L, 5L, 6L);
    }

    @Test
    void whoJoinsAScreenThatStandsStillNeedsNothingOfThePhone() {
        relay.frame(PHONE, video(2, true));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();
        relay.frame(PHONE, video(3, false));
        deliver();

        assertThat(seen).containsExactly(2L, 3L);
        assertThat(needed).isZero();
    }

    @Test
    void whoJoinsGetsTheLastPictureAtOnce() {
        relay.frame(PHONE, jpeg(7));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();

        assertThat(seen).containsExactly(7L);
        assertThat(needed).isZero();
    }

    @Test
    void aKeyFrameOfAnEarlierConfigurationIsNotKept() {
        relay.frame(PHONE, video(1, true));
        relay.frame(PHONE, configuration(2));

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();

        assertThat(seen).isEmpty();
        assertThat(needed).isOne();
    }

    @Test
    void nothingOfASharingThatEndedIsShownToWhoComesLater() {
        relay.frame(PHONE, jpeg(7));
        relay.ended(PHONE);

        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();

        assertThat(seen).isEmpty();
    }

    @Test
    void whoJoinsAPausedVideoSeesNothingOldAndDecodesTheNextPictureWithTheSameConfiguration() {
        relay.frame(PHONE, configuration(1));
        relay.frame(PHONE, video(2, true));

        relay.forgetPicture(PHONE);
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();
        assertThat(seen).isEmpty();
        assertThat(needed).isOne();
        relay.frame(PHONE, video(3, true));
        deliver();

        assertThat(seen).containsExactly(1L, 3L);
    }

    @Test
    void whoJoinsPausedPicturesSeesNothingOld() {
        relay.frame(PHONE, jpeg(1));

        relay.forgetPicture(PHONE);
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();
        assertThat(seen).isEmpty();
        relay.frame(PHONE, jpeg(2));
        deliver();

        assertThat(seen).containsExactly(2L);
    }

    @Test
    void aRelayOfWhatIsAskedForKeepsNothingThatNobodyWatches() {
        ScreenRelay asking = new ScreenRelay(delivery::add, () -> nanos, false, events);
        TunedWatch watch = asking.watch(ANNA, PHONE, _ -> {});
        asking.frame(PHONE, jpeg(1));
        watch.close();
        asking.frame(PHONE, jpeg(2));

        asking.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        deliver();

        assertThat(seen).isEmpty();
    }

    @Test
    void picturesAfterAVideoAndAVideoAfterPicturesAreNotMixed() {
        watchSlowly(frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, video(1, true));
        relay.frame(PHONE, jpeg(2));
        relay.frame(PHONE, video(3, false));
        deliver();
        relay.frame(PHONE, video(4, true));
        deliver();

        assertThat(seen).containsExactly(2L, 4L);
    }

    @Test
    void aVideoBeginsWithAKeyFrame() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, video(7, false));
        deliver();

        assertThat(seen).isEmpty();
        assertThat(needed).isOne();
    }

    @Test
    void whatServesAllIsTheGreaterOfEachWish() {
        TunedWatch anna = relay.watch(ANNA, PHONE, _ -> {});
        assertThat(relay.audience(PHONE)).isEqualTo(new ScreenAudience(List.of(ANNA), null, true));
        anna.tune(new ScreenTuning(360, 10, 500_000));
        TunedWatch bert = relay.watch(BERT, PHONE, _ -> {});
        bert.tune(new ScreenTuning(1080, 5, 100_000));
        ScreenAudience both = relay.audience(PHONE);

        assertThat(both)
                .isEqualTo(new ScreenAudience(List.of(ANNA, BERT), new ScreenTuning(1080, 10, 500_000), false));
        bert.tune(null);
        assertThat(relay.audience(PHONE).contented()).isTrue();
        bert.close();
        assertThat(relay.audience(PHONE).wished()).isEqualTo(new ScreenTuning(360, 10, 500_000));
    }

    @Test
    void aClosedWatchGetsNothingMore() {
        Watch watch = relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        watch.close();
        watch.close();
        relay.frame(PHONE, jpeg(1));
        deliver();

        assertThat(seen).isEmpty();
        assertThat(watchers).containsExactly(List.of(ANNA), List.of(), List.of());
    }

    @Test
    void aWatcherThatThrowsGoesOnAndDisturbsNobody() {
        relay.watch(ANNA, PHONE, _ -> {
            throw new IllegalStateException("broken on purpose");
        });
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, jpeg(1));
        deliver();
        relay.frame(PHONE, jpeg(2));
        deliver();

        assertThat(seen).containsExactly(1L, 2L);
        assertThat(watchers).containsExactly(List.of(ANNA), List.of(ANNA));
    }

    @Test
    void aChangeThatIsTakenToHeartLateTellsRightAllTheSame() {
        meanwhile = () -> relay.watch(BERT, PHONE, _ -> {});

        relay.watch(ANNA, PHONE, _ -> {});

        assertThat(watchers).containsExactly(List.of(ANNA, BERT), List.of(ANNA, BERT));
    }

    @Test
    void whoWatchesIsToldOnceAndInOrderHoweverOftenTheyWatch() {
        relay.watch(BERT, PHONE, _ -> {});
        Watch first = relay.watch(ANNA, PHONE, _ -> {});
        Watch second = relay.watch(ANNA, PHONE, _ -> {});
        assertThat(relay.audience(PHONE).operators()).containsExactly(ANNA, BERT);

        first.close();
        assertThat(relay.audience(PHONE).operators()).containsExactly(ANNA, BERT);
        second.close();

        assertThat(relay.audience(PHONE).operators()).containsExactly(BERT);
    }

    /** As the hub does it; something may happen before it comes to that. */
    private void watchersChanged(PhoneId phone) {
        Runnable first = meanwhile;
        meanwhile = () -> {};
        first.run();
        watchers.add(relay.audience(phone).operators());
    }

    /** Watches as one whose frames wait for their turn on the delivery's thread. */
    private void watchSlowly(ScreenListener listener) {
        relay.watch(ANNA, PHONE, waiting -> {
            for (Frame frame = waiting.get(); frame != null; frame = waiting.get()) {
                listener.frame(frame);
            }
        }, new Backlog());
    }

    private void deliver() {
        while (!delivery.isEmpty()) {
            delivery.remove().run();
        }
    }

    private static Frame jpeg(long sequence) {
        return new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(1));
    }

    private static Frame video(long sequence, boolean keyFrame) {
        return video(sequence, keyFrame, 1);
    }

    private static Frame video(long sequence, boolean keyFrame, int bytes) {
        return new Frame(Codec.H264, keyFrame, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(bytes));
    }

    private static Frame configuration(long sequence) {
        return new Frame(Codec.H264, true, true, 0, sequence, 0, 9, 16, ByteBuffer.allocate(30));
    }

    private static void empty(Supplier<Frame> queue) {
        assertThat(taken(queue)).isSorted();
    }

    private static List<Long> taken(Supplier<Frame> queue) {
        List<Long> taken = new ArrayList<>();
        for (Frame frame = queue.get(); frame != null; frame = queue.get()) {
            taken.add(frame.sequence());
        }
        return taken;
    }
}

package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;

/** Tests which frames a slow watcher gets, and which frames wait for it meanwhile. */
class SlowWatcherTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final PhoneId OTHER = new PhoneId("lab-8");
    private static final OperatorId ANNA = new OperatorId("anna");

    private final RelayFixture fixture = new RelayFixture();
    private final ScreenRelay relay = fixture.relay;
    private final List<Long> seen = new ArrayList<>();

    @Test
    void aBusyWatcherGetsOnlyTheNewestPicture() {
        fixture.watchSlowly(PHONE, frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, Frames.jpeg(sequence));
        }
        fixture.deliver();

        assertThat(seen).containsExactly(100L);
    }

    @Test
    void framesForABusyWatcherAreDeliveredByTheSameTask() {
        fixture.watchSlowly(PHONE, frame -> {
            seen.add(frame.sequence());
            if (frame.sequence() == 1) {
                relay.frame(PHONE, Frames.jpeg(2));
                relay.frame(PHONE, Frames.jpeg(3));
            }
        });

        relay.frame(PHONE, Frames.jpeg(1));
        assertThat(fixture.delivery).hasSize(1);
        fixture.deliver();

        assertThat(seen).containsExactly(1L, 3L);
    }

    @Test
    void aBrieflyBusyWatcherGetsEveryFrameOfAVideo() {
        fixture.watchSlowly(PHONE, frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 60; sequence++) {
            relay.frame(PHONE, Frames.video(sequence, sequence == 1));
        }
        fixture.deliver();

        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(fixture.needed).isZero();
    }

    @Test
    void aWatcherTooFarBehindContinuesWithTheNextKeyFrame() {
        fixture.watchSlowly(PHONE, frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 62; sequence++) {
            relay.frame(PHONE, Frames.video(sequence, sequence == 1));
        }
        assertThat(fixture.needed).as("it does not take frames anyway").isZero();
        fixture.deliver();
        assertThat(fixture.needed).isOne();
        relay.frame(PHONE, Frames.video(63, false));
        fixture.deliver();
        relay.frame(PHONE, Frames.video(64, true));
        relay.frame(PHONE, Frames.video(65, false));
        fixture.deliver();

        assertThat(seen).containsExactly(64L, 65L);
        assertThat(fixture.needed).isOne();
    }

    @Test
    void atMostTwoMebibytesOfVideoAreQueued() {
        Backlog backlog = new Backlog();
        List<Supplier<Frame>> queues = new ArrayList<>();
        relay.watch(ANNA, PHONE, queues::add, backlog);
        relay.watch(ANNA, OTHER, queues::add, backlog);

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, Frames.video(sequence, sequence % 30 == 1, 100_000));
            relay.frame(OTHER, Frames.video(sequence, sequence % 30 == 1, 100_000));
            fixture.deliver();
            assertThat(backlog.bytes()).isBetween(0L, Backlog.MOST_BYTES);
        }
        queues.forEach(SlowWatcherTest::empty);

        assertThat(backlog.bytes()).isZero();
    }

    @Test
    void aNewKeyFrameReplacesTheOlderOneWhenTheQueueIsFull() {
        List<Supplier<Frame>> queues = new ArrayList<>();
        relay.watch(ANNA, PHONE, queues::add, new Backlog());
        relay.frame(PHONE, Frames.video(1, true, 1_500_000));
        relay.frame(PHONE, Frames.configuration(2));
        relay.frame(PHONE, Frames.video(3, true, 1_500_000));
        fixture.deliver();

        assertThat(taken(queues.getFirst())).as("the newer takes the place of the older").containsExactly(2L, 3L);
    }

    @Test
    void framesOfPicturesAndVideoAreNotMixed() {
        fixture.watchSlowly(PHONE, frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, Frames.video(1, true));
        relay.frame(PHONE, Frames.jpeg(2));
        relay.frame(PHONE, Frames.video(3, false));
        fixture.deliver();
        relay.frame(PHONE, Frames.video(4, true));
        fixture.deliver();

        assertThat(seen).containsExactly(2L, 4L);
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

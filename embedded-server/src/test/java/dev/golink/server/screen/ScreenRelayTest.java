package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Watch;

class ScreenRelayTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BERT = new OperatorId("bert");

    private final Queue<Runnable> delivery = new ArrayDeque<>();
    private final List<List<OperatorId>> watchers = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final ScreenRelay relay = new ScreenRelay(delivery::add, this::watchersChanged);

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
    void aWatcherThatIsBusyGetsTheNewestFrameAndMissesTheRest() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, jpeg(sequence));
        }
        deliver();

        assertThat(seen).containsExactly(100L);
    }

    @Test
    void framesThatComeWhileAWatcherWorksAreDeliveredByTheSameRun() {
        relay.watch(ANNA, PHONE, frame -> {
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
    void afterALossAVideoGoesOnWithItsNextKeyFrame() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));
        relay.frame(PHONE, video(1, true));
        deliver();

        relay.frame(PHONE, video(2, false));
        relay.frame(PHONE, video(3, false));
        deliver();
        relay.frame(PHONE, video(4, false));
        deliver();
        relay.frame(PHONE, video(5, true));
        deliver();
        relay.frame(PHONE, video(6, false));
        deliver();

        assertThat(seen).containsExactly(1L, 2L, 5L, 6L);
    }

    @Test
    void aVideoBeginsWithAKeyFrame() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, video(7, false));
        deliver();

        assertThat(seen).isEmpty();
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
        assertThat(relay.watchers(PHONE)).containsExactly(ANNA, BERT);

        first.close();
        assertThat(relay.watchers(PHONE)).containsExactly(ANNA, BERT);
        second.close();

        assertThat(relay.watchers(PHONE)).containsExactly(BERT);
    }

    /** As the hub does it; something may happen before it comes to that. */
    private void watchersChanged(PhoneId phone) {
        Runnable first = meanwhile;
        meanwhile = () -> {};
        first.run();
        watchers.add(relay.watchers(phone));
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
        return new Frame(Codec.H264, keyFrame, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(1));
    }
}

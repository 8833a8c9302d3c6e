package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;

/** Tests which watcher gets which frames, and when. */
class ScreenRelayTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BERT = new OperatorId("bert");

    private final RelayFixture fixture = new RelayFixture();
    private final ScreenRelay relay = fixture.relay;
    private final List<Long> seen = new ArrayList<>();

    @Test
    void aWatcherGetsOnlyTheFramesOfItsPhone() {
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, Frames.jpeg(1));
        relay.frame(new PhoneId("other"), Frames.jpeg(99));
        fixture.deliver();
        relay.frame(PHONE, Frames.jpeg(2));
        fixture.deliver();

        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void aDirectListenerGetsEachFrameAtOnceOnTheDeliveringThread() {
        List<Thread> threads = new ArrayList<>();
        relay.watch(ANNA, PHONE, frame -> {
            seen.add(frame.sequence());
            threads.add(Thread.currentThread());
        });

        for (int sequence = 1; sequence <= 100; sequence++) {
            relay.frame(PHONE, Frames.video(sequence, sequence == 1));
        }

        assertThat(seen).hasSize(100).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(fixture.delivery).isEmpty();
    }

    @Test
    void aKeyFrameIsRequestedAtMostOnceASecond() {
        relay.frame(PHONE, Frames.video(1, true));
        relay.frame(PHONE, Frames.video(2, false));
        TunedWatch watch = relay.watch(ANNA, PHONE, _ -> {});
        relay.watch(BERT, PHONE, _ -> {});
        fixture.deliver();
        watch.requestKeyFrame();
        assertThat(fixture.needed).isOne();

        fixture.nanos += Duration.ofMillis(999).toNanos();
        relay.frame(PHONE, Frames.video(3, false));
        assertThat(fixture.needed).isOne();
        fixture.nanos += Duration.ofMillis(1).toNanos();
        relay.frame(PHONE, Frames.video(4, false));
        assertThat(fixture.needed).as("none came").isEqualTo(2);

        relay.frame(PHONE, Frames.video(5, true));
        watch.requestKeyFrame();
        assertThat(fixture.needed).as("another is needed").isEqualTo(3);
    }

    @Test
    void aClosedWatchGetsNothingMore() {
        Watch watch = relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        watch.close();
        watch.close();
        relay.frame(PHONE, Frames.jpeg(1));
        fixture.deliver();

        assertThat(seen).isEmpty();
        assertThat(fixture.watchers).containsExactly(List.of(ANNA), List.of(), List.of());
    }

    @Test
    void aThrowingWatcherStaysAndDoesNotAffectOthers() {
        relay.watch(ANNA, PHONE, _ -> {
            throw new IllegalStateException("broken on purpose");
        });
        relay.watch(ANNA, PHONE, frame -> seen.add(frame.sequence()));

        relay.frame(PHONE, Frames.jpeg(1));
        fixture.deliver();
        relay.frame(PHONE, Frames.jpeg(2));
        fixture.deliver();

        assertThat(seen).containsExactly(1L, 2L);
        assertThat(fixture.watchers).containsExactly(List.of(ANNA), List.of(ANNA));
    }
}

package dev.golink.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * Tests that all delivered frames can be decoded, for random frames and for watchers that join, leave and read slowly
 * at random.
 */
class ScreenRelayFuzzTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final int STEPS = 30_000;
    private static final long NONE = -1;

    private final Queue<Runnable> delivery = new ArrayDeque<>();
    private final Backlog shared = new Backlog();
    private final List<Reader> readers = new ArrayList<>();
    /** For each frame the frame that it depends on, or none. */
    private final List<Long> basis = new ArrayList<>();
    private long lastPicture = NONE;
    private boolean lastIsVideo;
    private final ScreenRelay relay = new ScreenRelay(delivery::add, System::nanoTime, true, new ScreenRelay.Events() {
        @Override
        public void audienceChanged(PhoneId phone) {}

        @Override
        public void keyFrameNeeded(PhoneId phone) {}
    });

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noFrameIsDeliveredWithoutTheOneItBuildsOnAndNothingIsHeldInTheEnd(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            int dice = random.nextInt(1_000);
            if (dice < 5 && readers.size() < 10) {
                join(random.nextBoolean());
            } else if (dice < 8 && !readers.isEmpty()) {
                readers.remove(random.nextInt(readers.size())).watch.close();
            } else if (dice < 10) {
                relay.ended(PHONE);
            } else if (dice < 500) {
                relay.frame(PHONE, frame(random));
            } else if (!readers.isEmpty()) {
                readers.get(random.nextInt(readers.size())).read(random.nextInt(4));
            }
            runDeliveries();
            assertThat(shared.bytes()).isBetween(0L, Backlog.MOST_BYTES);
        }
        readers.forEach(reader -> reader.watch.close());

        assertThat(shared.bytes()).isZero();
    }

    private void join(boolean shares) {
        Reader reader = new Reader();
        reader.watch = relay.watch(new OperatorId("anna"), PHONE, reader::begin, shares ? shared : new Backlog());
        readers.add(reader);
    }

    private void runDeliveries() {
        while (!delivery.isEmpty()) {
            delivery.remove().run();
        }
    }

    private Frame frame(Random random) {
        boolean video = random.nextInt(200) != 0;
        boolean keyFrame = !video || random.nextInt(40) == 0;
        boolean configuration = video && random.nextInt(100) == 0;
        long sequence = basis.size();
        basis.add(keyFrame || configuration ? NONE : lastIsVideo ? lastPicture : Long.MAX_VALUE);
        if (!configuration) {
            lastPicture = sequence;
            lastIsVideo = video;
        }
        return new Frame(video ? Codec.H264 : Codec.JPEG, keyFrame, configuration, 0, sequence, 0, 9, 16,
                ByteBuffer.allocate(1 + random.nextInt(random.nextInt(50) == 0 ? 2_000_000 : 60_000)));
    }

    /** A watcher that takes frames at random times. */
    private final class Reader {
        private TunedWatch watch;
        private Supplier<Frame> queue = () -> null;
        private long last = NONE;

        void begin(Supplier<Frame> waiting) {
            queue = waiting;
        }

        void read(int most) {
            for (int i = 0; i < most; i++) {
                Frame frame = queue.get();
                if (frame == null) {
                    return;
                }
                check(frame);
            }
        }

        private void check(Frame frame) {
            if (frame.configuration()) {
                return;
            }
            long needed = basis.get((int) frame.sequence());
            assertThat(needed == NONE || needed == last).as("frame %s after %s", frame.sequence(), last).isTrue();
            assertThat(frame.sequence()).as("never back in time").isGreaterThanOrEqualTo(last);
            last = frame.sequence();
        }
    }
}

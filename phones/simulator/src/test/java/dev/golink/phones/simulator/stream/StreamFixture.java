package dev.golink.phones.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipDecoder;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.picture.PictureRenderer;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** A phone that streams its screen in tests. The test moves the clock; the pictures are real. */
final class StreamFixture implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UprightSize SMALL = new UprightSize(72, 160);
    static final UprightSize SMALLER = new UprightSize(36, 80);
    static final Duration SECOND = Duration.ofSeconds(1);

    final HandClock clock = new HandClock();
    final ClipStore clips = new ClipStore();
    private final PictureRenderer renderer = new PictureRenderer();
    final CollectingConnection line = new CollectingConnection();
    final SwarmCounters counters = new SwarmCounters(1);
    LoadScreens screens = LoadScreens.USUAL;

    @Override
    public void close() {
        clips.close();
        renderer.close();
    }

    ScreenStream started(Behaviour behaviour) {
        prepare(SMALL, 8);
        ScreenStream stream = stream(behaviour);
        stream.use(Codec.H264, tuning(160, 8));
        stream.start();
        return stream;
    }

    ScreenStream stream(Behaviour behaviour) {
        DeviceProfile profile = new DeviceProfile(new PhoneId("lab-01"), "Pixel 8", "Android 16", "test 1", 1080, 2400,
                List.of(),
                behaviour, 0.3, 0, 0, true, behaviour.input());
        StreamContext streams = new StreamContext(clock, () -> NOON.plus(clock.now()), renderer, renderer, clips,
                screens,
                counters);
        return new ScreenStream(profile, line, streams, new SplittableRandom(1));
    }

    /** Waits until all seconds of a clip are encoded, because the test's clock leaves no time for encoding later. */
    void prepare(UprightSize size, int fps) {
        Clip clip = clips.clip(ClipFormat.within(0, UprightSize.FULL, 0, size.height(), fps, 4_000_000));
        assertThat(clip.format().size()).isEqualTo(size);
        await().until(
                () -> IntStream.range(0, Clip.SECONDS).filter(second -> clip.second(second) == null).count() == 0);
    }

    void turnUntil(BooleanSupplier done) {
        await().pollInSameThread().until(() -> {
            clock.turn(Duration.ofMillis(50));
            return done.getAsBoolean();
        });
    }

    void assertEachDecodes() {
        assertDecodes(line.frames);
    }

    static void assertDecodes(List<Frame> frames) {
        try (ClipDecoder decoder = new ClipDecoder()) {
            assertThat(frames).isNotEmpty().allSatisfy(frame -> {
                assertThat(decoder.decodes(CollectingConnection.bytes(frame))).isTrue();
                assertThat(decoder.size()).isEqualTo(new UprightSize(frame.width(), frame.height()));
            });
        }
    }

    long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, NOON.plus(clock.now()));
    }

    static ServerInstruction.Tuning tuning(int size, int fps) {
        return new ServerInstruction.Tuning(size, fps, 4_000_000);
    }
}

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

import dev.golink.phones.simulator.HandClock;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Temperament;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipDecoder;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.load.Screens;
import dev.golink.phones.simulator.message.ServerWord;
import dev.golink.phones.simulator.picture.PictureSize;
import dev.golink.phones.simulator.picture.Studio;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** A phone that streams its screen in tests. The test moves the clock; the pictures are real. */
final class StreamBench implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final PictureSize SMALL = new PictureSize(72, 160);
    static final PictureSize SMALLER = new PictureSize(36, 80);
    static final Duration SECOND = Duration.ofSeconds(1);

    final HandClock clock = new HandClock();
    final ClipStore clips = new ClipStore();
    private final Studio studio = new Studio();
    final CollectingLine line = new CollectingLine();
    final Counters counters = new Counters(1);
    Screens screens = Screens.USUAL;

    @Override
    public void close() {
        clips.close();
        studio.close();
    }

    ScreenStream started(Temperament temperament) {
        prepare(SMALL, 8);
        ScreenStream stream = stream(temperament);
        stream.use(Codec.H264, tuning(160, 8));
        stream.start();
        return stream;
    }

    ScreenStream stream(Temperament temperament) {
        Profile profile = new Profile(new PhoneId("lab-01"), "Pixel 8", "Android 16", "test 1", 1080, 2400, List.of(),
                temperament, 0.3, 0, 0, true);
        Equipment equipment = new Equipment(clock, () -> NOON.plus(clock.now()), studio, clips, screens, counters);
        return new ScreenStream(profile, line, equipment, new SplittableRandom(1));
    }

    /** Waits until all seconds of a clip are encoded, because the test's clock leaves no time for encoding later. */
    void prepare(PictureSize size, int fps) {
        Clip clip = clips.clip(ClipFormat.within(0, PictureSize.FULL, 0, size.height(), fps, 4_000_000));
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
                assertThat(decoder.decodes(CollectingLine.bytes(frame))).isTrue();
                assertThat(decoder.size()).isEqualTo(new PictureSize(frame.width(), frame.height()));
            });
        }
    }

    long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, NOON.plus(clock.now()));
    }

    static ServerWord.Tuning tuning(int size, int fps) {
        return new ServerWord.Tuning(size, fps, 4_000_000);
    }
}

package dev.golink.phones.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.HandClock;
import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Temperament;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipDecoder;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.clip.NalUnits;
import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.load.Screens;
import dev.golink.phones.simulator.message.ServerWord;
import dev.golink.phones.simulator.picture.PictureSize;
import dev.golink.phones.simulator.picture.Studio;
import dev.golink.phones.simulator.wire.MaskedBytes;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** Streams of H.264 as a phone sends them; the clock is turned by hand, the pictures are real. */
class ScreenStreamTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final PictureSize SMALL = new PictureSize(72, 160);
    private static final PictureSize SMALLER = new PictureSize(36, 80);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final HandClock clock = new HandClock();
    private final ClipStore clips = new ClipStore();
    private final Studio studio = new Studio();
    private final CollectingLine line = new CollectingLine();
    private final Counters counters = new Counters(1);
    private Screens screens = Screens.USUAL;

    @AfterEach
    void close() {
        clips.close();
        studio.close();
    }

    @Test
    void aStreamDecodesFromItsStartOverTheEndOfTheLoop() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(SECOND.multipliedBy(25));
        assertThat(line.frames).hasSizeBetween(199, 202);
        assertEachDecodes();
        assertThat(line.frames).allMatch(frame -> frame.codec() == Codec.H264 && !frame.configuration());
        assertThat(line.frames.stream().filter(Frame::keyFrame).count()).isBetween(25L, 27L);
        assertThat(stream.vitals()).isEqualTo(
                new ScreenVitals((long) line.frames.size(), 0L, false, Duration.ZERO));
    }

    @Test
    void itsFramesAreNumberedAndStampedWithTheTimeOfTheirSending() {
        started(Temperament.WELL);
        clock.turn(SECOND.multipliedBy(12));
        for (int i = 0; i < line.frames.size(); i++) {
            assertThat(line.frames.get(i).sequence()).isEqualTo(i);
        }
        assertThat(line.frames).extracting(Frame::capturedAt).isSorted().doesNotHaveDuplicates();
        assertThat(line.frames.getLast().capturedAt()).isBetween(micros() - 125_000, micros());
    }

    @Test
    void eachKeyFrameHasItsConfigurationAndNoOtherFrameSaysThatItIsOne() {
        started(Temperament.WELL);
        clock.turn(SECOND.multipliedBy(3));
        assertThat(line.frames).allSatisfy(frame -> assertThat(NalUnits.typesOf(CollectingLine.bytes(frame)))
                .isEqualTo(frame.keyFrame() ? List.of(NalUnits.SPS, NalUnits.PPS, NalUnits.IDR)
                        : List.of(NalUnits.DEPENDENT)));
    }

    @Test
    void aKeyFrameComesAtOnceWhenItIsAskedForAndTheStreamStillDecodes() {
        ScreenStream stream = started(Temperament.WELL);
        for (int millis = 100; millis < 1_000; millis += 130) {
            clock.turn(SECOND.plusMillis(millis));
            int before = line.frames.size();
            stream.sendNow();
            assertThat(line.frames).hasSize(before + 1);
            assertThat(line.frames.getLast().keyFrame()).isTrue();
        }
        clock.turn(SECOND);
        assertEachDecodes();
    }

    @Test
    void aStreamThatIsTunedGoesOnWithAKeyFrameOfTheOtherSize() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(Duration.ofMillis(2_400));
        stream.tune(tuning(80, 5));
        turnUntil(() -> line.frames.getLast().height() == 80);
        int switched = line.frames
                .indexOf(line.frames.stream().filter(it -> it.height() == 80).findFirst().orElseThrow());
        assertThat(line.frames.get(switched).keyFrame()).isTrue();
        assertThat(line.frames.subList(switched, line.frames.size())).allMatch(it -> it.width() == 36);
        prepare(SMALLER, 5);
        int before = line.frames.size();
        clock.turn(SECOND.multipliedBy(4));
        assertThat(line.frames).hasSizeBetween(before + 19, before + 21);
        assertEachDecodes();
    }

    @Test
    void afterAFrameThatFoundNoRoomNothingComesUntilAKeyFrame() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(Duration.ofMillis(2_200));
        line.busy = true;
        clock.turn(Duration.ofMillis(130));
        line.busy = false;
        int before = line.frames.size();
        clock.turn(SECOND);
        assertThat(line.frames.get(before).keyFrame()).isTrue();
        assertEachDecodes();
        assertThat(stream.vitals().droppedFrames()).isBetween(5L, 8L);
        assertThat(counters.figures(Duration.ZERO, Duration.ZERO).framesLeftOut())
                .isEqualTo(stream.vitals().droppedFrames());
    }

    @Test
    void aKeyFrameThatFoundNoRoomComesLater() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(Duration.ofMillis(2_200));
        line.busy = true;
        stream.sendNow();
        line.busy = false;
        int before = line.frames.size();
        clock.turn(Duration.ofMillis(130));
        assertThat(line.frames).hasSizeGreaterThan(before);
        assertThat(line.frames.get(before).keyFrame()).isTrue();
    }

    @Test
    void aStillPhoneSendsOneKeyFrameSaysSoAndSendsAnotherWhenAsked() {
        ScreenStream stream = started(Temperament.STILL);
        clock.turn(SECOND.multipliedBy(30));
        assertThat(line.frames).singleElement().matches(Frame::keyFrame);
        assertThat(stream.vitals()).isEqualTo(new ScreenVitals(1L, 0L, true, Duration.ZERO));
        stream.sendNow();
        clock.turn(SECOND.multipliedBy(30));
        assertThat(line.frames).hasSize(2).allMatch(Frame::keyFrame);
        stream.tune(tuning(80, 8));
        turnUntil(() -> line.frames.size() == 3);
        assertThat(line.frames.getLast()).matches(frame -> frame.keyFrame() && frame.height() == 80);
        clock.turn(SECOND.multipliedBy(30));
        assertThat(line.frames).hasSize(3);
    }

    @Test
    void aStallingPhoneSendsNothingForAWhileAndDoesNotCallItStill() {
        ScreenStream stream = started(Temperament.STALLING);
        clock.turn(Duration.ofMillis(6_500));
        int before = line.frames.size();
        assertThat(before).isGreaterThan(40);
        clock.turn(Duration.ofMillis(8_000));
        assertThat(line.frames).hasSize(before);
        assertThat(stream.vitals().still()).isFalse();
        clock.turn(SECOND.multipliedBy(4));
        assertThat(line.frames).hasSizeGreaterThan(before + 20);
        assertEachDecodes();
    }

    @Test
    void aCorruptPhoneSendsDamagedFramesForAWhileAndThenWholeOnes() {
        started(Temperament.CORRUPT);
        clock.turn(Duration.ofMillis(5_900));
        assertEachDecodes();
        line.frames.clear();
        clock.turn(Duration.ofMillis(200));
        line.frames.clear();
        clock.turn(Duration.ofMillis(3_800));
        assertThat(line.frames).hasSizeGreaterThan(25).noneMatch(this::isWhole);
        assertThat(line.frames).as("a size that is not its own").anyMatch(frame -> frame.width() != 72);
        line.frames.clear();
        clock.turn(SECOND.multipliedBy(3));
        List<Frame> fromAKeyFrameOn = line.frames.stream().dropWhile(frame -> !frame.keyFrame() || !isWhole(frame))
                .toList();
        assertThat(fromAKeyFrameOn).hasSizeGreaterThan(10);
        assertDecodes(fromAKeyFrameOn);
    }

    @Test
    void aStreamThatRestsSendsNothingWhateverIsAskedAndGoesOnWithAKeyFrame() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(Duration.ofMillis(2_400));
        stream.rest(true);
        int before = line.frames.size();
        stream.sendNow();
        stream.tune(tuning(160, 5));
        clock.turn(SECOND.multipliedBy(5));
        assertThat(line.frames).hasSize(before);
        assertThat(stream.vitals().sentFrames()).as("the sharing goes on").isEqualTo(before);
        stream.tune(tuning(160, 8));
        stream.rest(false);
        assertThat(line.frames).hasSize(before + 1);
        assertThat(line.frames.getLast().keyFrame()).isTrue();
        clock.turn(SECOND.multipliedBy(2));
        assertThat(line.frames).hasSizeGreaterThan(before + 14);
        assertEachDecodes();
    }

    @Test
    void aStreamGoesOnAtOnceThoughAnotherSizeIsStillToBeEncoded() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(Duration.ofMillis(2_400));
        stream.rest(true);
        clock.turn(SECOND.multipliedBy(5));
        int before = line.frames.size();

        stream.tune(new ServerWord.Tuning(2_400, 30, 8_000_000));
        stream.rest(false);

        assertThat(line.frames).hasSize(before + 1);
        assertThat(line.frames.getLast()).matches(Frame::keyFrame);
        assertEachDecodes();
    }

    @Test
    void aPictureThatWasBeingDrawnIsNotSentOnceTheStreamRests() {
        ScreenStream stream = stream(Temperament.WELL);
        stream.use(Codec.JPEG, tuning(160, 8));
        stream.start();
        stream.rest(true);
        for (int i = 0; i < 10; i++) {
            clock.turn(SECOND);
        }
        assertThat(line.frames).isEmpty();
        stream.rest(false);
        turnUntil(() -> line.frames.size() > 1);
    }

    @Test
    void aStillPhoneSendsItsPictureAgainAfterItRested() {
        ScreenStream stream = started(Temperament.STILL);
        clock.turn(SECOND);
        stream.rest(true);
        clock.turn(SECOND);
        stream.rest(false);
        clock.turn(SECOND.multipliedBy(10));
        assertThat(line.frames).hasSize(2).allMatch(Frame::keyFrame);
        stream.rest(true);
        stream.tune(tuning(80, 8));
        stream.rest(false);
        turnUntil(() -> line.frames.getLast().height() == 80);
        clock.turn(SECOND.multipliedBy(10));
        assertThat(line.frames).as("the old size at once, the new one when it is there").hasSize(4);
    }

    @Test
    void nothingIsSentAfterTheEndAndCountingBeginsAnew() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(SECOND);
        stream.stop();
        int before = line.frames.size();
        clock.turn(SECOND);
        assertThat(line.frames).hasSize(before);
        assertThat(stream.vitals()).isEqualTo(ScreenVitals.UNKNOWN);
        stream.start();
        assertThat(stream.vitals().sentFrames()).isEqualTo(1);
        assertThat(line.frames.getLast()).matches(Frame::keyFrame);
        assertThat(line.frames.getLast().sequence()).isEqualTo(before);
    }

    @Test
    void whereJpegIsAskedForItIsSent() {
        ScreenStream stream = stream(Temperament.WELL);
        stream.use(Codec.JPEG, tuning(160, 8));
        stream.start();
        turnUntil(() -> line.frames.size() > 3);
        assertThat(line.frames).allMatch(frame -> frame.codec() == Codec.JPEG && frame.keyFrame());
    }

    @Test
    void aRunningStreamChangesItsCodecWhenItIsAskedTo() {
        ScreenStream stream = started(Temperament.WELL);
        clock.turn(SECOND);
        stream.use(Codec.JPEG, tuning(160, 8));
        turnUntil(() -> line.frames.getLast().codec() == Codec.JPEG);
        stream.use(Codec.H264, tuning(160, 8));
        clock.turn(SECOND);
        int last = line.frames.size() - 1;
        assertThat(line.frames.get(last).codec()).isEqualTo(Codec.H264);
        assertDecodes(line.frames.stream().filter(frame -> frame.codec() == Codec.H264).toList());
    }

    @Test
    void wherePicturesCannotBeEncodedAsH264JpegIsSent() {
        screens = new Screens(true, new PictureSize(8, 8), 30);
        ScreenStream stream = stream(Temperament.WELL);
        stream.use(Codec.H264, tuning(160, 8));
        stream.start();
        turnUntil(() -> line.frames.size() > 3);
        assertThat(line.frames).allMatch(frame -> frame.codec() == Codec.JPEG);
        assertThat(clips.isUsable()).isFalse();
    }

    private ScreenStream started(Temperament temperament) {
        prepare(SMALL, 8);
        ScreenStream stream = stream(temperament);
        stream.use(Codec.H264, tuning(160, 8));
        stream.start();
        return stream;
    }

    private ScreenStream stream(Temperament temperament) {
        Profile profile = new Profile(new PhoneId("lab-01"), "Pixel 8", "Android 16", "test 1", 1080, 2400, List.of(),
                temperament, 0.3, 0, 0, true);
        Equipment equipment = new Equipment(clock, () -> NOON.plus(clock.now()), studio, clips, screens, counters);
        return new ScreenStream(profile, line, equipment, new SplittableRandom(1));
    }

    /** The hand-turned clock leaves no time to encode. */
    private void prepare(PictureSize size, int fps) {
        Clip clip = clips.clip(ClipFormat.within(0, PictureSize.FULL, 0, size.height(), fps, 4_000_000));
        assertThat(clip.format().size()).isEqualTo(size);
        await().until(
                () -> IntStream.range(0, Clip.SECONDS).filter(second -> clip.second(second) == null).count() == 0);
    }

    private void turnUntil(BooleanSupplier done) {
        await().pollInSameThread().until(() -> {
            clock.turn(Duration.ofMillis(50));
            return done.getAsBoolean();
        });
    }

    private boolean isWhole(Frame frame) {
        Clip clip = clips.clip(ClipFormat.within(0, PictureSize.FULL, 0, 160, 8, 4_000_000));
        for (int second = 0; second < Clip.SECONDS; second++) {
            List<MaskedBytes> pictures = clip.second(second);
            if (pictures != null && frame.width() == 72
                    && pictures.stream().anyMatch(it -> Arrays.equals(it.plain(), CollectingLine.bytes(frame)))) {
                return true;
            }
        }
        return false;
    }

    private void assertEachDecodes() {
        assertDecodes(line.frames);
    }

    private static void assertDecodes(List<Frame> frames) {
        try (ClipDecoder decoder = new ClipDecoder()) {
            assertThat(frames).isNotEmpty().allSatisfy(frame -> {
                assertThat(decoder.decodes(CollectingLine.bytes(frame))).isTrue();
                assertThat(decoder.size()).isEqualTo(new PictureSize(frame.width(), frame.height()));
            });
        }
    }

    private long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, NOON.plus(clock.now()));
    }

    private static ServerWord.Tuning tuning(int size, int fps) {
        return new ServerWord.Tuning(size, fps, 4_000_000);
    }
}

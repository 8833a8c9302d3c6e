package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.screen.StreamWish;
import dev.golink.phones.adb.screen.picture.PictureSize;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** The screens of phones at the real adb, decoded by the console's decoder. */
@ExtendWith(RealAdbExtension.class)
class PhoneScreenIT {
    private static final StreamWish WISH = new StreamWish(480, 30, 1_000_000);
    private static final Display PIXEL = new Display(1080, 2160, 0);
    private static final Display GALAXY = new Display(720, 1280, 0);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private static Path folder;
    private static RealAdb adb;
    private static StandInPhone pixel;
    private static StandInPhone galaxy;

    @BeforeAll
    static void plugTwoPhonesIn() throws Exception {
        adb = RealAdb.start(folder);
        pixel = adb.phone("PIXEL1", "Pixel 8", 34);
        galaxy = adb.phone("GALAXY1", "Galaxy S21", 31);
        galaxy.set("scene", "3");
        galaxy.set("size", "720x1280");
        for (Display display : List.of(PIXEL, GALAXY)) {
            PictureSize size = new PictureSize(display.width(), display.height()).forEncoder(WISH.maxSize(), 8);
            int scene = display == PIXEL ? 0 : 3;
            adb.clips().make(scene, size.width(), size.height());
            adb.clips().make(scene, size.height(), size.width());
        }
        adb.plugIn(pixel);
        adb.plugIn(galaxy);
    }

    @BeforeEach
    void forgetCalls() throws Exception {
        pixel.forgetCalls();
        galaxy.forgetCalls();
    }

    @AfterAll
    static void end() {
        if (adb != null) {
            adb.close();
        }
    }

    @Test
    void twoPhonesOfTwoSizesAreDecodedPictureByPicture() throws Exception {
        try (ScreenRig one = new ScreenRig(pixel, 34, PIXEL); ScreenRig two = new ScreenRig(galaxy, 31, GALAXY)) {
            assertThat(one.codecs()).containsExactly(Codec.H264, Codec.JPEG);
            one.start(Codec.H264, WISH);
            two.start(Codec.H264, WISH);

            BufferedImage first = last(one.await(20), "pixel");
            BufferedImage second = last(two.await(20), "galaxy");
            assertThat((double) first.getWidth() / first.getHeight()).isCloseTo(0.5, within(0.02));
            assertThat((double) second.getWidth() / second.getHeight()).isCloseTo(0.5625, within(0.02));
            Timing.checkGaps("at ten pictures a second", one.arrivals(), SECOND);
        }
        nothingRuns();
    }

    @Test
    void aTurnedScreenIsANewStreamWithTheSidesExchanged() throws Exception {
        try (ScreenRig rig = new ScreenRig(pixel, 34, PIXEL)) {
            rig.start(Codec.H264, WISH);
            int upright = rig.await(10).size();
            pixel.set("rotation", "1");
            long turned = System.nanoTime();
            await().until(() -> rig.arrivals().getLast().frame().width() > rig.arrivals().getLast().frame().height());
            ScreenRig.Arrival first = rig.arrivals().stream().skip(upright)
                    .filter(arrival -> arrival.frame().width() > arrival.frame().height()).findFirst().orElseThrow();

            assertThat(first.frame().keyFrame()).as("what was there before stays until it").isTrue();
            Timing.check("A turned screen: seen within half a second, then a new stream",
                    Duration.ofNanos(first.at() - turned), SECOND.plusMillis(600));
            Timing.checkGaps("when a screen is turned", rig.arrivals(), SECOND);
            last(rig.await(rig.arrivals().size() + 5), "pixel-turned");
        } finally {
            pixel.unset("rotation");
        }
        nothingRuns();
    }

    @Test
    void aKeyFrameThatIsAskedForComesAndTheOldStreamGoesOnUntilThen() throws Exception {
        try (ScreenRig rig = new ScreenRig(pixel, 34, PIXEL)) {
            rig.start(Codec.H264, WISH);
            int before = rig.await(25).size();
            long asked = System.nanoTime();
            rig.keyFrame();
            ScreenRig.Arrival key = rig.awaitKeyAfter(before);

            Timing.check("A key frame that is asked for", Duration.ofNanos(key.at() - asked), SECOND);
            Timing.checkGaps("when a key frame is asked for", rig.arrivals(), Duration.ofMillis(500));
            last(rig.await(rig.arrivals().size() + 5), "pixel-asked");
        }
        nothingRuns();
    }

    @Test
    void aPhoneThatRecordsOnlyOnceAtATimeGivesAKeyFrameToo() throws Exception {
        galaxy.set("encoders", "1");
        try (ScreenRig rig = new ScreenRig(galaxy, 31, GALAXY)) {
            rig.start(Codec.H264, WISH);
            int before = rig.await(25).size();
            rig.keyFrame();
            rig.awaitKeyAfter(before);
            Timing.checkGaps("where the phone records only once at a time", rig.arrivals(), SECOND);
            assertThat(rig.failures()).isEmpty();
        } finally {
            galaxy.unset("encoders");
        }
        nothingRuns();
    }

    @Test
    void theTimeLimitOfAPhonePassesWithoutALongGap() throws Exception {
        galaxy.set("time-limit", "12");
        try (ScreenRig rig = new ScreenRig(galaxy, 31, GALAXY)) {
            passLimit(rig, Duration.ofSeconds(20));
        } finally {
            galaxy.unset("time-limit");
        }
        nothingRuns();
    }

    @Test
    @Tag("slow")
    void androidsTimeLimitOfThreeMinutesPassesWithoutALongGap() throws Exception {
        try (ScreenRig rig = new ScreenRig(galaxy, 31, GALAXY)) {
            passLimit(rig, Duration.ofSeconds(195));
        }
        nothingRuns();
    }

    @Test
    void aPhoneWithoutTheOptionShowsSinglePictures() throws Exception {
        galaxy.set("no-output-format", "");
        StandInClips.screenshots(galaxy, 3, GALAXY.width(), GALAXY.height());
        try (ScreenRig rig = new ScreenRig(galaxy, 31, GALAXY)) {
            assertThat(rig.codecs()).containsExactly(Codec.JPEG);
            rig.start(Codec.JPEG, WISH);
            rig.await(1);
            StandInClips.screenshots(galaxy, 5, GALAXY.width(), GALAXY.height());
            Frame frame = rig.await(2).getLast().frame();
            assertThat(Math.max(frame.width(), frame.height())).isLessThanOrEqualTo(WISH.maxSize());
            DecodedFrames.save(DecodedFrames.last(Codec.JPEG, List.of(frame)), "galaxy-single");
        } finally {
            galaxy.unset("no-output-format");
        }
        nothingRuns();
    }

    @Test
    void aPhoneThatRefusesToRecordSaysWhy() throws Exception {
        try (ScreenRig rig = new ScreenRig(galaxy, 31, GALAXY)) {
            galaxy.set("screenrecord-denied", "");
            rig.start(Codec.H264, WISH);
            await().untilAsserted(() -> assertThat(rig.failures()).hasSize(1));
            assertThat(rig.failures().getFirst()).contains("permission denied");
        } finally {
            galaxy.unset("screenrecord-denied");
        }
        nothingRuns();
    }

    private static void passLimit(ScreenRig rig, Duration time) throws Exception {
        rig.start(Codec.H264, WISH);
        rig.await(1);
        await().during(time).atMost(time.plusSeconds(30)).until(() -> rig.failures().isEmpty());

        assertThat(galaxy.calls("screenrecord").stream().filter(words -> !words.contains("--help")).count())
                .as("recordings")
                .isGreaterThanOrEqualTo(2);
        Timing.checkGaps("within " + time.toSeconds() + " s", rig.arrivals(), SECOND);
        last(rig.arrivals(), "galaxy-after-limit");
    }

    private static BufferedImage last(List<ScreenRig.Arrival> arrivals, String name) throws Exception {
        BufferedImage image = DecodedFrames.last(Codec.H264,
                arrivals.stream().map(ScreenRig.Arrival::frame).toList());
        DecodedFrames.save(image, name);
        return image;
    }

    private static void nothingRuns() {
        await().untilAsserted(() -> {
            assertThat(pixel.processes()).isEmpty();
            assertThat(galaxy.processes()).isEmpty();
        });
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}

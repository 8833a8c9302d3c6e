package dev.golink.screens.capture;

import static dev.golink.screens.capture.KeepBench.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

class ScreenshotsTest {
    private static final byte[] SHARP = Jpegs.of(720, 1600);
    private static final byte[] SMALL = Jpegs.of(90, 200);

    @TempDir
    private Path folder;
    private KeepBench bench;

    @BeforeEach
    void begin() {
        bench = new KeepBench(folder);
    }

    private Screenshots screenshots() {
        return bench.capture.screenshots();
    }

    @Test
    void aPhoneThatNobodyWatchesIsLookedAtForOnePicture() throws IOException {
        screenshots().save(List.of(PHONE));
        assertThat(bench.watchers).containsOnlyKeys(PHONE);
        assertThat(bench.keyFrames).as("a still screen sends nothing by itself").containsExactly(PHONE);

        bench.send(PHONE, KeepBench.jpeg(SHARP, 0, 0));

        assertThat(bench.watchers).as("no longer than that").isEmpty();
        Path file = bench.files().getFirst();
        assertThat(file.getFileName()).hasToString("lab-07_2026-03-14_15-09-26.png");
        BufferedImage png = ImageIO.read(file.toFile());
        assertThat(List.of(png.getWidth(), png.getHeight())).as("as large as it came").containsExactly(720, 1600);
        assertThat(isRed(png.getRGB(100, 200))).as("upper left").isTrue();
        assertThat(isRed(png.getRGB(600, 200))).as("upper right").isFalse();
        assertThat(bench.report())
                .isEqualTo(
                        new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, List.of(file)), 1, 0, null, null));
    }

    @Test
    void aPausedPhoneIsWaitedForUntilItGoesOn() throws IOException {
        bench.phones.computeIfPresent(PHONE, (_, phone) -> Phones.sharing(phone, Sharing.PAUSED));
        screenshots().save(List.of(PHONE));
        bench.pass(Duration.ofSeconds(4));
        assertThat(bench.watchers).as("that is what resumes it").containsOnlyKeys(PHONE);

        bench.send(PHONE, KeepBench.jpeg(SHARP, 0, 0));

        assertThat(bench.files()).hasSize(1);
    }

    @Test
    void aPhoneThatLiesIsSavedUpright() throws IOException {
        screenshots().save(List.of(PHONE));
        bench.send(PHONE, KeepBench.jpeg(SHARP, 1, 0));

        BufferedImage png = ImageIO.read(bench.files().getFirst().toFile());
        assertThat(List.of(png.getWidth(), png.getHeight())).containsExactly(1600, 720);
        assertThat(isRed(png.getRGB(1400, 100))).as("upper right").isTrue();
        assertThat(isRed(png.getRGB(200, 100))).as("upper left").isFalse();
    }

    @Test
    void aSmallPictureIsTakenOnlyIfNoSharperOneComes() throws IOException {
        screenshots().save(List.of(PHONE));
        bench.send(PHONE, KeepBench.jpeg(SMALL, 0, 0));
        assertThat(bench.files()).isEmpty();

        bench.send(PHONE, KeepBench.jpeg(SHARP, 0, 1));
        assertThat(ImageIO.read(bench.files().getFirst().toFile()).getWidth()).isEqualTo(720);

        screenshots().save(List.of(PHONE));
        bench.send(PHONE, KeepBench.jpeg(SMALL, 0, 2));
        bench.pass(Duration.ofMillis(1_499));
        assertThat(bench.files()).hasSize(1);
        bench.pass(Duration.ofMillis(1));
        assertThat(bench.files()).hasSize(2);
        assertThat(ImageIO.read(bench.files().getLast().toFile()).getWidth()).isEqualTo(90);
    }

    @Test
    void oneSentenceTellsOfManyAndOfThoseThatGaveNoPicture() {
        List<PhoneId> phones = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            phones.add(new PhoneId("lab-" + i));
            if (i != 3) {
                bench.share(phones.get(i));
            }
        }
        screenshots().save(phones);
        assertThat(bench.watchers).as("so many at once").hasSize(Screenshots.AT_ONCE);
        for (int round = 0; round < 2; round++) {
            phones.stream().filter(phone -> !phone.value().equals("lab-5"))
                    .forEach(phone -> bench.send(phone, KeepBench.jpeg(SHARP, 0, 0)));
        }
        assertThat(bench.reports).as("one is still waited for").isEmpty();
        bench.pass(Screenshots.PATIENCE);

        assertThat(bench.report()).isInstanceOfSatisfying(CaptureReport.ScreenshotsSaved.class, report -> {
            assertThat(report.kept().folder()).isEqualTo(folder);
            assertThat(report.kept().files()).containsExactlyInAnyOrderElementsOf(bench.files());
            assertThat(report.asked()).isEqualTo(13);
            assertThat(report.without()).isEqualTo(1);
        });
        assertThat(bench.files()).hasSize(12);
        assertThat(bench.watchers).isEmpty();
    }

    @Test
    void wherePhonesDoNotShareNothingIsTakenAndThatIsSaid() {
        screenshots().save(List.of(new PhoneId("lab-20"), new PhoneId("lab-21")));

        assertThat(bench.report())
                .isEqualTo(new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, List.of()), 0, 2, null, null));
        assertThat(bench.watchers).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        bench.folder = Files.createFile(folder.resolve("no folder"));
        screenshots().save(List.of(PHONE));
        bench.send(PHONE, KeepBench.jpeg(SHARP, 0, 0));

        assertThat(bench.report()).isInstanceOfSatisfying(CaptureReport.ScreenshotsSaved.class, report -> {
            assertThat(report.kept().count()).isZero();
            assertThat(report.problem()).contains("no folder");
        });
    }

    @Test
    void aPictureGoesToTheClipboard() {
        screenshots().copy(PHONE);
        bench.send(PHONE, KeepBench.jpeg(SHARP, 1, 0));

        assertThat(bench.clipboard).singleElement().satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(image.getHeight()).isEqualTo(720);
        });
        assertThat(bench.report()).isEqualTo(new CaptureReport.Copied(PHONE));
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void aPhoneThatGivesNoPictureLeavesTheClipboardAlone() {
        screenshots().copy(PHONE);
        bench.pass(Screenshots.PATIENCE);

        assertThat(bench.report()).isEqualTo(new CaptureReport.NothingToCopy(PHONE, null));
        assertThat(bench.clipboard).isEmpty();
    }

    private static boolean isRed(int argb) {
        return (argb >> 16 & 0xFF) > (argb & 0xFF);
    }
}

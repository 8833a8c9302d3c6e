package dev.golink.screens.capture;

import static dev.golink.screens.capture.CaptureFixture.PHONE;
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
    private CaptureFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new CaptureFixture(folder);
    }

    private Screenshots screenshots() {
        return fixture.capture.screenshots();
    }

    @Test
    void anUnwatchedPhoneIsWatchedForOnePicture() throws IOException {
        screenshots().save(List.of(PHONE));
        assertThat(fixture.watchers).containsOnlyKeys(PHONE);
        assertThat(fixture.keyFrames).as("a still screen sends nothing by itself").containsExactly(PHONE);

        fixture.send(PHONE, CaptureFixture.jpeg(SHARP, 0, 0));

        assertThat(fixture.watchers).as("no longer than that").isEmpty();
        Path file = fixture.files().getFirst();
        assertThat(file.getFileName()).hasToString("lab-07_2026-03-14_15-09-26.png");
        BufferedImage png = ImageIO.read(file.toFile());
        assertThat(List.of(png.getWidth(), png.getHeight())).as("as large as it came").containsExactly(720, 1600);
        assertThat(isRed(png.getRGB(100, 200))).as("upper left").isTrue();
        assertThat(isRed(png.getRGB(600, 200))).as("upper right").isFalse();
        assertThat(fixture.report())
                .isEqualTo(
                        new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, List.of(file)), 1, 0, null, null));
    }

    @Test
    void aScreenshotWaitsForAPausedPhoneToResume() throws IOException {
        fixture.phones.computeIfPresent(PHONE, (_, phone) -> Phones.sharing(phone, Sharing.PAUSED));
        screenshots().save(List.of(PHONE));
        fixture.pass(Duration.ofSeconds(4));
        assertThat(fixture.watchers).as("that is what resumes it").containsOnlyKeys(PHONE);

        fixture.send(PHONE, CaptureFixture.jpeg(SHARP, 0, 0));

        assertThat(fixture.files()).hasSize(1);
    }

    @Test
    void aScreenshotOfATurnedPhoneIsUpright() throws IOException {
        screenshots().save(List.of(PHONE));
        fixture.send(PHONE, CaptureFixture.jpeg(SHARP, 1, 0));

        BufferedImage png = ImageIO.read(fixture.files().getFirst().toFile());
        assertThat(List.of(png.getWidth(), png.getHeight())).containsExactly(1600, 720);
        assertThat(isRed(png.getRGB(1400, 100))).as("upper right").isTrue();
        assertThat(isRed(png.getRGB(200, 100))).as("upper left").isFalse();
    }

    @Test
    void aSmallPictureIsUsedOnlyWhenNoSharperOneArrives() throws IOException {
        screenshots().save(List.of(PHONE));
        fixture.send(PHONE, CaptureFixture.jpeg(SMALL, 0, 0));
        assertThat(fixture.files()).isEmpty();

        fixture.send(PHONE, CaptureFixture.jpeg(SHARP, 0, 1));
        assertThat(ImageIO.read(fixture.files().getFirst().toFile()).getWidth()).isEqualTo(720);

        screenshots().save(List.of(PHONE));
        fixture.send(PHONE, CaptureFixture.jpeg(SMALL, 0, 2));
        fixture.pass(Duration.ofMillis(1_499));
        assertThat(fixture.files()).hasSize(1);
        fixture.pass(Duration.ofMillis(1));
        assertThat(fixture.files()).hasSize(2);
        assertThat(ImageIO.read(fixture.files().getLast().toFile()).getWidth()).isEqualTo(90);
    }

    @Test
    void oneReportCountsSavedScreenshotsAndMissingPictures() {
        List<PhoneId> phones = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            phones.add(new PhoneId("lab-" + i));
            if (i != 3) {
                fixture.share(phones.get(i));
            }
        }
        screenshots().save(phones);
        assertThat(fixture.watchers).as("so many at once").hasSize(Screenshots.AT_ONCE);
        for (int round = 0; round < 2; round++) {
            phones.stream().filter(phone -> !phone.value().equals("lab-5"))
                    .forEach(phone -> fixture.send(phone, CaptureFixture.jpeg(SHARP, 0, 0)));
        }
        assertThat(fixture.reports).as("one is still waited for").isEmpty();
        fixture.pass(Screenshots.PATIENCE);

        assertThat(fixture.report()).isInstanceOfSatisfying(CaptureReport.ScreenshotsSaved.class, report -> {
            assertThat(report.kept().folder()).isEqualTo(folder);
            assertThat(report.kept().files()).containsExactlyInAnyOrderElementsOf(fixture.files());
            assertThat(report.asked()).isEqualTo(13);
            assertThat(report.without()).isEqualTo(1);
        });
        assertThat(fixture.files()).hasSize(12);
        assertThat(fixture.watchers).isEmpty();
    }

    @Test
    void phonesThatDoNotShareAreSkippedAndReported() {
        screenshots().save(List.of(new PhoneId("lab-20"), new PhoneId("lab-21")));

        assertThat(fixture.report())
                .isEqualTo(new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, List.of()), 0, 2, null, null));
        assertThat(fixture.watchers).isEmpty();
    }

    @Test
    void anUnwritableFolderIsReported() throws IOException {
        fixture.folder = Files.createFile(folder.resolve("no folder"));
        screenshots().save(List.of(PHONE));
        fixture.send(PHONE, CaptureFixture.jpeg(SHARP, 0, 0));

        assertThat(fixture.report()).isInstanceOfSatisfying(CaptureReport.ScreenshotsSaved.class, report -> {
            assertThat(report.kept().count()).isZero();
            assertThat(report.problem()).contains("no folder");
        });
    }

    @Test
    void aScreenshotCanBeCopiedToTheClipboard() {
        screenshots().copy(PHONE);
        fixture.send(PHONE, CaptureFixture.jpeg(SHARP, 1, 0));

        assertThat(fixture.clipboard).singleElement().satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(image.getHeight()).isEqualTo(720);
        });
        assertThat(fixture.report()).isEqualTo(new CaptureReport.Copied(PHONE));
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void clipboardStaysUnchangedWithoutAPicture() {
        screenshots().copy(PHONE);
        fixture.pass(Screenshots.PATIENCE);

        assertThat(fixture.report()).isEqualTo(new CaptureReport.NothingToCopy(PHONE, null));
        assertThat(fixture.clipboard).isEmpty();
    }

    private static boolean isRed(int argb) {
        return (argb >> 16 & 0xFF) > (argb & 0xFF);
    }
}

package dev.golink.screens.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.SplitReason;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.texts.Texts;

class CaptureTextsTest {
    private static final Path FOLDER = Path.of("films");
    private final CaptureTexts english = new CaptureTexts(Texts.of(Locale.ENGLISH));
    private final CaptureTexts chinese = new CaptureTexts(Texts.of(Locale.SIMPLIFIED_CHINESE));

    @Test
    void textExplainsWhyThereAreSeveralFiles() {
        CaptureReport report = new CaptureReport.Recorded(21, files(35), 3,
                Set.of(SplitReason.ROTATION, SplitReason.SIZE),
                null);

        assertThat(english.of(report))
                .isEqualTo("35 recordings of 21 phones saved in films. There are several files,"
                        + " because the picture size changed and the phone was turned. 3 frames are missing. Files: 1.mp4, 2.mp4, 3.mp4 and 32 more.");
        assertThat(chinese.of(report))
                .isEqualTo(
                        "21\u00a0台手机的 35\u00a0个录制已保存到 films。录制分为多个文件，原因：画面尺寸变化、手机旋转。缺少 3\u00a0帧。文件：1.mp4，2.mp4，3.mp4，另有 32\u00a0个。");
    }

    @Test
    void fileNamesAreNotSplitAcrossLines() {
        CapturedFiles kept = new CapturedFiles(FOLDER, List.of(FOLDER.resolve("a-1.png"), FOLDER.resolve("a-2.png")));

        assertThat(english.of(new CaptureReport.ScreenshotsSaved(kept, 2, 0, null, null)))
                .endsWith("Files: a\u20111.png, a\u20112.png.");
    }

    @Test
    void nameTheFilesThatWereSaved() {
        assertThat(english.of(new CaptureReport.ScreenshotsSaved(files(2), 2, 0, null, null)))
                .isEqualTo("2 of 2 screenshots saved in films. Files: 1.mp4, 2.mp4.");
        assertThat(english.of(new CaptureReport.ScreenshotsSaved(files(1), 1, 0, null, null)))
                .isEqualTo("Screenshot saved: " + FOLDER.resolve("1.mp4"));
        assertThat(english.of(new CaptureReport.Broken(new PhoneId("lab-1"), "disk is gone", files(1)))).isEqualTo(
                "Recording of lab-1 stopped: disk is gone. The part recorded so far is saved. File: 1.mp4.");
    }

    private static CapturedFiles files(int count) {
        return new CapturedFiles(FOLDER,
                IntStream.rangeClosed(1, count).mapToObj(number -> FOLDER.resolve(number + ".mp4")).toList());
    }

    @Test
    void textExplainsWhyNothingWasSaved() {
        assertThat(english.of(new CaptureReport.Recorded(1, files(0), 9, Set.of(), FrameProblem.JPEG_DEPTH)))
                .isEqualTo("No file saved: no picture could be recorded. 9 frames are missing."
                        + " Can't decode: this JPEG has more than 8 bits per colour.");
        assertThat(chinese.of(new CaptureReport.Replayed(0, 1, files(0), null, Set.of(), FrameProblem.CUT_OFF)))
                .isEqualTo("无法保存最近 30\u00a0秒的画面。无法解码：JPEG 缺少结尾。");
        assertThat(english.of(new CaptureReport.ScreenshotsSaved(files(0), 1, 0, null, FrameProblem.DAMAGED)))
                .isEqualTo(
                        "No screenshot was saved. No picture from 1 phone. Can't decode: the picture data is damaged.");
    }

    @Test
    void eachReasonHasItsOwnText() {
        for (Texts texts : new Texts[]{Texts.of(Locale.ENGLISH), Texts.of(Locale.SIMPLIFIED_CHINESE)}) {
            assertThat(FrameProblem.values()).extracting(problem -> texts.text(problem.key())).doesNotHaveDuplicates();
            assertThat(SplitReason.values()).extracting(reason -> texts.text(reason.key())).doesNotHaveDuplicates();
        }
    }
}

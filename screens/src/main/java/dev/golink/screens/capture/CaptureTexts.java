package dev.golink.screens.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.RecordingState;
import dev.golink.screens.capture.recording.SplitReason;
import dev.golink.ui.texts.Texts;

/** Texts about captures. */
public final class CaptureTexts {
    private static final double MEGABYTE = 1_000_000;
    /** How many files are named in a sentence. */
    private static final int NAMED = 3;
    private static final char UNBREAKABLE_HYPHEN = '\u2011';

    private final Texts texts;

    /** @param texts the texts in the chosen language */
    public CaptureTexts(Texts texts) {
        this.texts = texts;
    }

    /** The outcome of a capture, in one or a few sentences. */
    public String of(CaptureReport report) {
        return switch (report) {
            case CaptureReport.ScreenshotsSaved screenshotsSaved -> join(shots(screenshotsSaved),
                    without(screenshotsSaved.asked() - screenshotsSaved.kept().count(), screenshotsSaved.problem()),
                    screenshotsSaved.problem() == null ? undecodable(screenshotsSaved.undecodable()) : "",
                    screenshotsSaved.without() == 0 ? "" : texts.text("keep.notSharing", screenshotsSaved.without()),
                    names(screenshotsSaved.kept()));
            case CaptureReport.Copied(var phone) -> texts.text("keep.copied", phone.value());
            case CaptureReport.NothingToCopy(var phone, var why) -> join(
                    texts.text("keep.copied.nothing", phone.value()), undecodable(why));
            case CaptureReport.Recorded recorded -> join(recorded(recorded), splits(recorded.splits()),
                    recorded.lost() == 0 ? "" : texts.text("keep.recorded.lost", recorded.lost()),
                    undecodable(recorded.undecodable()), names(recorded.kept()));
            case CaptureReport.Broken broken -> join(
                    texts.text("keep.broken", broken.phone().value(), broken.problem()),
                    broken.kept().count() == 0 ? "" : texts.text("keep.broken.files"), all(broken.kept()));
            case CaptureReport.DiskFull full -> texts.text("keep.full", full.folder(), full.ended());
            case CaptureReport.Replayed replayed -> join(replayed(replayed), splits(replayed.splits()),
                    replayed.saved() == 0 && replayed.problem() == null ? ""
                            : withoutReplay(replayed.asked() - replayed.saved(), replayed.problem()),
                    undecodable(replayed.undecodable()), names(replayed.kept()));
        };
    }

    /** The names of several files. Empty for a single file because the sentence about saving names it already. */
    private String names(CapturedFiles kept) {
        return kept.count() < 2 ? "" : all(kept);
    }

    /** The names of the first files and the number of the others; empty if there is no file. */
    private String all(CapturedFiles kept) {
        if (kept.count() == 0) {
            return "";
        }
        String named = kept.files().stream().limit(NAMED).map(CaptureTexts::inOnePiece)
                .collect(Collectors.joining(texts.text("sentence.comma")));
        return kept.count() > NAMED ? texts.text("keep.files.more", named, kept.count() - NAMED)
                : texts.text("keep.files", named, kept.count());
    }

    /** The name of a file with hyphens that allow no line break. */
    private static String inOnePiece(Path file) {
        return String.valueOf(file.getFileName()).replace('-', UNBREAKABLE_HYPHEN);
    }

    /** Whether the capture was successful. */
    public static boolean isGood(CaptureReport report) {
        return switch (report) {
            case CaptureReport.ScreenshotsSaved screenshotsSaved ->
                screenshotsSaved.kept().count() == screenshotsSaved.asked() && screenshotsSaved.asked() > 0;
            case CaptureReport.Copied _ -> true;
            case CaptureReport.Recorded recorded -> recorded.kept().count() > 0;
            case CaptureReport.Replayed replayed -> replayed.saved() == replayed.asked();
            case CaptureReport.NothingToCopy _,CaptureReport.Broken _,CaptureReport.DiskFull _ -> false;
        };
    }

    private String shots(CaptureReport.ScreenshotsSaved screenshotsSaved) {
        CapturedFiles kept = screenshotsSaved.kept();
        return switch (kept.count()) {
            case 0 -> texts.text("keep.shots.none");
            case 1 -> texts.text("keep.shots.one", kept.where());
            default -> texts.text("keep.shots.many", kept.count(), screenshotsSaved.asked(), kept.where());
        };
    }

    private String replayed(CaptureReport.Replayed replayed) {
        return switch (replayed.saved()) {
            case 0 -> texts.text(
                    replayed.undecodable() == null ? "keep.replayed.none" : "keep.replayed.undecodable");
            case 1 -> texts.text("keep.replayed.one", replayed.kept().where());
            default -> texts.text("keep.replayed.many", replayed.saved(), replayed.asked(), replayed.kept().where());
        };
    }

    private String recorded(CaptureReport.Recorded recorded) {
        return switch (recorded.kept().count()) {
            case 0 -> texts.text(
                    recorded.undecodable() == null ? "keep.recorded.none" : "keep.recorded.undecodable");
            case 1 -> texts.text("keep.recorded.one", recorded.kept().where());
            default -> texts.text("keep.recorded.many", recorded.kept().count(), recorded.phones(),
                    recorded.kept().where());
        };
    }

    private String without(int missing, @Nullable String problem) {
        return problem != null ? texts.text("keep.problem", missing, problem)
                : missing == 0 ? "" : texts.text("keep.without", missing);
    }

    private String withoutReplay(int missing, @Nullable String problem) {
        return problem != null ? texts.text("keep.problem", missing, problem)
                : missing == 0 ? "" : texts.text("keep.replayed.without", missing);
    }

    private String undecodable(@Nullable FrameProblem why) {
        return why == null ? "" : texts.text(why.key());
    }

    /** The reasons why a phone has more than one file. */
    private String splits(Set<SplitReason> reasons) {
        return reasons.isEmpty() ? ""
                : texts.text("keep.splits", reasons.stream().sorted().map(reason -> texts.text(reason.key()))
                        .collect(Collectors.joining(texts.text("keep.splits.and"))));
    }

    private String join(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(texts.text("keep.between")));
    }

    /** A duration as players show it, such as 1:05 or 1:00:07. */
    public String length(Duration length) {
        return length.toHours() > 0
                ? texts.text("keep.length.hours", length.toHours(), two(length.toMinutesPart()),
                        two(length.toSecondsPart()))
                : texts.text("keep.length", length.toMinutesPart(), two(length.toSecondsPart()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The full text about a phone's recording: how long it lasts, how large it is and what is missing. */
    String recording(RecordingState state) {
        return join(
                texts.text("keep.recording.full", length(state.lasted()), state.bytes() / MEGABYTE, state.lost()),
                splits(state.splits()), undecodable(state.problem()));
    }

    /** The short text about a phone's recording. */
    String rec(RecordingState state) {
        return texts.text("keep.rec", length(state.lasted()));
    }
}

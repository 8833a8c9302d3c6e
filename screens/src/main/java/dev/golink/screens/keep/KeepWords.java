package dev.golink.screens.keep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.keep.recording.KeepReport;
import dev.golink.screens.keep.recording.KeptFiles;
import dev.golink.screens.keep.recording.RecordingState;
import dev.golink.screens.keep.recording.SplitReason;
import dev.golink.ui.words.Words;

/** Texts about captures. */
public final class KeepWords {
    private static final double MEGABYTE = 1_000_000;
    /** How many files are named in a sentence. */
    private static final int NAMED = 3;
    private static final char UNBREAKABLE_HYPHEN = '\u2011';

    private final Words words;

    /** @param words the texts in the chosen language */
    public KeepWords(Words words) {
        this.words = words;
    }

    /** The outcome of a capture, in one or a few sentences. */
    public String of(KeepReport report) {
        return switch (report) {
            case KeepReport.Shots shots -> join(shots(shots),
                    without(shots.asked() - shots.kept().count(), shots.problem()),
                    shots.problem() == null ? undecodable(shots.undecodable()) : "",
                    shots.without() == 0 ? "" : words.text("keep.notSharing", shots.without()), names(shots.kept()));
            case KeepReport.Copied(var phone) -> words.text("keep.copied", phone.value());
            case KeepReport.NothingToCopy(var phone, var why) -> join(
                    words.text("keep.copied.nothing", phone.value()), undecodable(why));
            case KeepReport.Recorded recorded -> join(recorded(recorded), splits(recorded.splits()),
                    recorded.lost() == 0 ? "" : words.text("keep.recorded.lost", recorded.lost()),
                    undecodable(recorded.undecodable()), names(recorded.kept()));
            case KeepReport.Broken broken -> join(
                    words.text("keep.broken", broken.phone().value(), broken.problem()),
                    broken.kept().count() == 0 ? "" : words.text("keep.broken.files"), all(broken.kept()));
            case KeepReport.DiskFull full -> words.text("keep.full", full.folder(), full.ended());
            case KeepReport.Replayed replayed -> join(replayed(replayed), splits(replayed.splits()),
                    replayed.saved() == 0 && replayed.problem() == null ? ""
                            : withoutReplay(replayed.asked() - replayed.saved(), replayed.problem()),
                    undecodable(replayed.undecodable()), names(replayed.kept()));
        };
    }

    /** The names of several files. Empty for a single file because the sentence about saving names it already. */
    private String names(KeptFiles kept) {
        return kept.count() < 2 ? "" : all(kept);
    }

    /** The names of the first files and the number of the others; empty if there is no file. */
    private String all(KeptFiles kept) {
        if (kept.count() == 0) {
            return "";
        }
        String named = kept.files().stream().limit(NAMED).map(KeepWords::inOnePiece)
                .collect(Collectors.joining(words.text("sentence.comma")));
        return kept.count() > NAMED ? words.text("keep.files.more", named, kept.count() - NAMED)
                : words.text("keep.files", named, kept.count());
    }

    /** The name of a file with hyphens that allow no line break. */
    private static String inOnePiece(Path file) {
        return String.valueOf(file.getFileName()).replace('-', UNBREAKABLE_HYPHEN);
    }

    /** Whether the capture was successful. */
    public static boolean isGood(KeepReport report) {
        return switch (report) {
            case KeepReport.Shots shots -> shots.kept().count() == shots.asked() && shots.asked() > 0;
            case KeepReport.Copied _ -> true;
            case KeepReport.Recorded recorded -> recorded.kept().count() > 0;
            case KeepReport.Replayed replayed -> replayed.saved() == replayed.asked();
            case KeepReport.NothingToCopy _,KeepReport.Broken _,KeepReport.DiskFull _ -> false;
        };
    }

    private String shots(KeepReport.Shots shots) {
        KeptFiles kept = shots.kept();
        return switch (kept.count()) {
            case 0 -> words.text("keep.shots.none");
            case 1 -> words.text("keep.shots.one", kept.where());
            default -> words.text("keep.shots.many", kept.count(), shots.asked(), kept.where());
        };
    }

    private String replayed(KeepReport.Replayed replayed) {
        return switch (replayed.saved()) {
            case 0 -> words.text(
                    replayed.undecodable() == null ? "keep.replayed.none" : "keep.replayed.undecodable");
            case 1 -> words.text("keep.replayed.one", replayed.kept().where());
            default -> words.text("keep.replayed.many", replayed.saved(), replayed.asked(), replayed.kept().where());
        };
    }

    private String recorded(KeepReport.Recorded recorded) {
        return switch (recorded.kept().count()) {
            case 0 -> words.text(
                    recorded.undecodable() == null ? "keep.recorded.none" : "keep.recorded.undecodable");
            case 1 -> words.text("keep.recorded.one", recorded.kept().where());
            default -> words.text("keep.recorded.many", recorded.kept().count(), recorded.phones(),
                    recorded.kept().where());
        };
    }

    private String without(int missing, @Nullable String problem) {
        return problem != null ? words.text("keep.problem", missing, problem)
                : missing == 0 ? "" : words.text("keep.without", missing);
    }

    private String withoutReplay(int missing, @Nullable String problem) {
        return problem != null ? words.text("keep.problem", missing, problem)
                : missing == 0 ? "" : words.text("keep.replayed.without", missing);
    }

    private String undecodable(@Nullable FrameProblem why) {
        return why == null ? "" : words.text(why.key());
    }

    /** The reasons why a phone has more than one file. */
    private String splits(Set<SplitReason> reasons) {
        return reasons.isEmpty() ? ""
                : words.text("keep.splits", reasons.stream().sorted().map(reason -> words.text(reason.key()))
                        .collect(Collectors.joining(words.text("keep.splits.and"))));
    }

    private String join(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(words.text("keep.between")));
    }

    /** A duration as players show it, such as 1:05 or 1:00:07. */
    public String length(Duration length) {
        return length.toHours() > 0
                ? words.text("keep.length.hours", length.toHours(), two(length.toMinutesPart()),
                        two(length.toSecondsPart()))
                : words.text("keep.length", length.toMinutesPart(), two(length.toSecondsPart()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The full text about a phone's recording: how long it lasts, how large it is and what is missing. */
    String recording(RecordingState state) {
        return join(
                words.text("keep.recording.full", length(state.lasted()), state.bytes() / MEGABYTE, state.lost()),
                splits(state.splits()), undecodable(state.problem()));
    }

    /** The short text about a phone's recording. */
    String rec(RecordingState state) {
        return words.text("keep.rec", length(state.lasted()));
    }
}

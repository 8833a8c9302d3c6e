package dev.golink.screens.capture.recording;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.id.PhoneId;

/** The outcome of a capture, for the operator. */
public sealed interface CaptureReport {
    /**
     * The path to show in a file manager: the first file, or the folder if the disk is full; empty if there is no file.
     */
    default Optional<Path> place() {
        return switch (this) {
            case ScreenshotsSaved screenshotsSaved -> first(screenshotsSaved.kept);
            case Recorded recorded -> first(recorded.kept);
            case Broken broken -> first(broken.kept);
            case Replayed replayed -> first(replayed.kept);
            case DiskFull full -> Optional.of(full.folder);
            case Copied _,NothingToCopy _ -> Optional.empty();
        };
    }

    private static Optional<Path> first(CapturedFiles kept) {
        return kept.files().stream().findFirst();
    }

    /**
     * The outcome of saving screenshots.
     *
     * @param kept        the saved files, one per phone
     * @param asked       how many of the phones shared their screens
     * @param without     how many phones were left out because they did not share
     * @param problem     why a file could not be written; null if the missing phones sent no picture
     * @param undecodable why a phone gave no picture although frames arrived, if they could not be decoded; otherwise
     *                    null
     */
    record ScreenshotsSaved(CapturedFiles kept, int asked, int without, @Nullable String problem,
            @Nullable FrameProblem undecodable)
            implements
                CaptureReport {}

    /**
     * A screenshot was copied to the clipboard.
     *
     * @param phone the phone shown in it
     */
    record Copied(PhoneId phone) implements CaptureReport {}

    /**
     * There was no picture of a phone to copy.
     *
     * @param phone       the phone
     * @param undecodable why there was none, if frames arrived that could not be decoded; otherwise null
     */
    record NothingToCopy(PhoneId phone, @Nullable FrameProblem undecodable) implements CaptureReport {}

    /**
     * Recordings were finished normally.
     *
     * @param phones      how many
     * @param kept        their files; none if no picture arrived
     * @param lost        how many received frames are missing in the files
     * @param splits      the reasons why phones have more than one file
     * @param undecodable why frames are missing, if they could not be decoded; otherwise null
     */
    record Recorded(int phones, CapturedFiles kept, long lost, Set<SplitReason> splits,
            @Nullable FrameProblem undecodable) implements CaptureReport {
        /** Copies the set. */
        public Recorded {
            splits = Set.copyOf(splits);
        }
    }

    /**
     * A recording could not be continued.
     *
     * @param phone   the recorded phone
     * @param problem the reason
     * @param kept    the recording's files; what was written is playable
     */
    record Broken(PhoneId phone, String problem, CapturedFiles kept) implements CaptureReport {}

    /**
     * All recordings in a folder were finished because too little disk space is left.
     *
     * @param folder the folder
     * @param ended  how many recordings were finished
     */
    record DiskFull(Path folder, int ended) implements CaptureReport {}

    /**
     * The outcome of saving replays.
     *
     * @param saved       how many phones' replays were saved
     * @param asked       how many phones' replays were requested
     * @param kept        the files
     * @param problem     why a file could not be written; null if nothing was held of the missing phones
     * @param splits      the reasons why phones have more than one file
     * @param undecodable why frames are missing, if they could not be decoded; otherwise null
     */
    record Replayed(int saved, int asked, CapturedFiles kept, @Nullable String problem, Set<SplitReason> splits,
            @Nullable FrameProblem undecodable) implements CaptureReport {
        /** Copies the set. */
        public Replayed {
            splits = Set.copyOf(splits);
        }
    }
}

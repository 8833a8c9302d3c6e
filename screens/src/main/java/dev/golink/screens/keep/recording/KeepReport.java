package dev.golink.screens.keep.recording;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.server.fleet.id.PhoneId;

/** What became of keeping something, for the operator. */
public sealed interface KeepReport {
    /** What to show of it in a file manager: the first of its files, or else the folder; empty if there is no file. */
    default Optional<Path> place() {
        return switch (this) {
            case Shots shots -> first(shots.kept);
            case Recorded recorded -> first(recorded.kept);
            case Broken broken -> first(broken.kept);
            case Replayed replayed -> first(replayed.kept);
            case DiskFull full -> Optional.of(full.folder);
            case Copied _,NothingToCopy _ -> Optional.empty();
        };
    }

    private static Optional<Path> first(KeptFiles kept) {
        return kept.files().stream().findFirst();
    }

    /**
     * Screenshots were to be saved.
     *
     * @param kept    what was saved, a file of each phone
     * @param asked   for so many phones that shared their screens
     * @param without so many phones were left out, since they did not share
     * @param problem why any could not be written; null if all others gave no picture
     * @param undecodable why any gave no picture, if frames came that could not be decoded; else null
     */
    record Shots(KeptFiles kept, int asked, int without, @Nullable String problem,
            @Nullable FrameProblem undecodable)
            implements
                KeepReport {}

    /**
     * A screenshot is in the clipboard.
     *
     * @param phone whose
     */
    record Copied(PhoneId phone) implements KeepReport {}

    /**
     * A phone gave no picture to copy.
     *
     * @param phone       which
     * @param undecodable why not, if frames came that could not be decoded; else null
     */
    record NothingToCopy(PhoneId phone, @Nullable FrameProblem undecodable) implements KeepReport {}

    /**
     * Recordings ended in order.
     *
     * @param phones so many
     * @param kept   the files that they left; none if no picture came
     * @param lost   frames that came and are not in them
     * @param splits what phones have more than one file for
     * @param undecodable why frames are missing, if they could not be decoded; else null
     */
    record Recorded(int phones, KeptFiles kept, long lost, Set<SplitReason> splits,
            @Nullable FrameProblem undecodable) implements KeepReport {
        /** Copies the set. */
        public Recorded {
            splits = Set.copyOf(splits);
        }
    }

    /**
     * A recording could not go on.
     *
     * @param phone   whose
     * @param problem why
     * @param kept    the files that it left; they play as far as they got
     */
    record Broken(PhoneId phone, String problem, KeptFiles kept) implements KeepReport {}

    /**
     * There is too little room on the disk, so that nothing is recorded any more.
     *
     * @param folder where
     * @param ended  so many recordings were ended in order
     */
    record DiskFull(Path folder, int ended) implements KeepReport {}

    /**
     * The last half minute was to be saved.
     *
     * @param saved   of so many phones it was
     * @param asked   for so many phones
     * @param kept    the files
     * @param problem why any could not be written; null if there was nothing of the others
     * @param splits  what phones have more than one file for
     * @param undecodable why frames are missing, if they could not be decoded; else null
     */
    record Replayed(int saved, int asked, KeptFiles kept, @Nullable String problem, Set<SplitReason> splits,
            @Nullable FrameProblem undecodable) implements KeepReport {
        /** Copies the set. */
        public Replayed {
            splits = Set.copyOf(splits);
        }
    }
}

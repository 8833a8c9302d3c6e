package dev.golink.screens.keep.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.FrameReader;
import dev.golink.screens.bitstream.h264.PictureSize;
import dev.golink.screens.keep.files.FileNames;
import dev.golink.screens.keep.mp4.Movie;
import dev.golink.screens.keep.mp4.MovieFormat;
import dev.golink.screens.keep.mp4.Timeline;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * One phone's frames on their way into files: a new file each hour, and whenever the pictures change their size, codec,
 * rotation or parameter sets. A file begins with a picture that can be decoded, once the pictures have the size that they
 * will keep. On the writer's thread only.
 */
public final class Recording {
    /** No file is longer, but for the frames up to its next key frame. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final long FLUSH_AFTER = Duration.ofSeconds(1).toNanos();
    /** Also the key frame that was asked for may get lost. */
    private static final long BETWEEN_REQUESTS = Duration.ofSeconds(1).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final PhoneId phone;
    private final Place place;
    private final ExpectedSize expected;
    private final Runnable wantsKeyFrame;
    private final FrameReader reader = new FrameReader();
    // Another thread asks for them.
    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final Set<SplitReason> splits = EnumSet.noneOf(SplitReason.class);
    private @Nullable OpenMovie open;
    private @Nullable HeldPictures held;
    private @Nullable FrameProblem problem;
    private boolean broken;
    private boolean asked;
    private long askedAt;
    private long now;
    private long lastSequence = -1;
    private long lost;
    private long bytesBefore;

    /**
     * Makes one that waits for its first key frame.
     *
     * @param expected      how large the pictures will be
     * @param wantsKeyFrame called when frames can't be kept before the next key frame
     */
    public Recording(PhoneId phone, Place place, ExpectedSize expected, Runnable wantsKeyFrame) {
        this.phone = phone;
        this.place = place;
        this.expected = expected;
        this.wantsKeyFrame = wantsKeyFrame;
    }

    /**
     * Takes a frame.
     *
     * @param arrived in nanoseconds of the console's monotonic clock
     * @throws IOException if it can't be written; what was written plays
     */
    public void take(Frame frame, long arrived) throws IOException {
        now = arrived;
        follow(frame);
        switch (reader.read(frame)) {
            case FrameContent.Configuration() -> {}
            case FrameContent.Refused(FrameProblem why) -> {
                broken |= frame.codec() == Codec.H264;
                // What comes before the first key frame is no fault of the phone's.
                leaveOut(why == FrameProblem.NO_KEY_FRAME ? null : why);
            }
            case FrameContent.Coded picture -> take(
                    new HeldPictures.Arrived(picture, frame.payload().remaining(),
                            MovieFormat.of(picture, frame.rotation()), frame.capturedAt(), arrived));
        }
    }

    private void take(HeldPictures.Arrived picture) throws IOException {
        if (broken && !picture.content().key()) {
            leaveOut(null);
            return;
        }
        broken = false;
        OpenMovie there = open;
        if (there != null && there.goesOnWith(picture)) {
            drop(held);
            held = null;
            write(there, picture);
        } else if (held != null && held.goesOnWith(picture)) {
            held.add(picture);
            beginIfSettled();
        } else if (picture.content().key()) {
            HeldPictures before = held;
            held = new HeldPictures(picture, before == null ? now : before.since());
            drop(before);
            beginIfSettled();
        } else {
            leaveOut(null);
        }
    }

    /** Pictures at the beginning that are replaced by sharper ones are not missing: the recording begins later. */
    private void drop(@Nullable HeldPictures dropped) {
        if (dropped != null && open != null) {
            lost += dropped.all().size();
        }
    }

    /** Begins a file once the pictures have the size that they will keep, or that was waited for long enough. */
    private void beginIfSettled() throws IOException {
        HeldPictures there = held;
        if (there != null) {
            PictureSize before = open == null ? null : open.format.size();
            if (expected.isReached(there.format().size(), before) || there.isOver(now)) {
                beginWith(there);
            }
        }
    }

    private void beginWith(HeldPictures pictures) throws IOException {
        held = null;
        for (HeldPictures.Arrived picture : pictures.all()) {
            OpenMovie there = open;
            if (there != null && there.goesOnWith(picture)) {
                write(there, picture);
            } else if (picture.content().key()) {
                begin(picture);
            } else {
                leaveOut(null);
            }
        }
    }

    /** The file before goes on until the first picture of the next is in that. */
    private void begin(HeldPictures.Arrived first) throws IOException {
        LocalDateTime moment = LocalDateTime.now(place.clock).minusNanos(now - first.arrived());
        Path file = FileNames.create(place.folder, phone.value(), moment, "mp4");
        OpenMovie begun = new OpenMovie(place.movies.begin(file, first.format()), first);
        FrameProblem why;
        try {
            why = begun.write(first);
        } catch (IOException | RuntimeException e) {
            discard(begun, file);
            throw e;
        }
        if (why != null) {
            discard(begun, file);
            broken = first.format().codec() == Codec.H264;
            leaveOut(why);
            return;
        }
        OpenMovie before = open;
        open = begun;
        asked = false;
        files.add(file);
        if (before != null) {
            splits.add(SplitReason.of(before.format.changeTo(first.format())));
            finish(before);
        }
        // From its first picture on, the file opens whatever comes; what follows is in fragments of a second.
        begun.movie.flush();
        begun.unflushed = false;
    }

    private static void discard(OpenMovie movie, Path file) {
        movie.movie.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The file stays, empty; what went wrong before is said.
            LOG.warn("The file {} without a picture can't be removed.", file, e);
        }
    }

    /**
     * Lets time pass: a size that is waited for may not come, and what came last goes into the file when nothing
     * more comes for a second.
     *
     * @param time in nanoseconds of the console's monotonic clock
     */
    public void tick(long time) throws IOException {
        now = time;
        beginIfSettled();
        if (open != null && open.unflushed && now - open.newest >= FLUSH_AFTER) {
            open.movie.flush();
            open.unflushed = false;
        }
    }

    /** Ends the file in order. */
    public void finish() throws IOException {
        if (held != null) {
            beginWith(held);
        }
        OpenMovie ended = open;
        open = null;
        if (ended != null) {
            finish(ended);
        }
    }

    private void finish(OpenMovie ended) throws IOException {
        try (Movie movie = ended.movie) {
            movie.finish();
            bytesBefore += movie.bytes();
        }
    }

    /** Lets go of the file as it is. */
    public void abandon() {
        held = null;
        if (open != null) {
            bytesBefore += open.movie.bytes();
            open.movie.close();
            open = null;
        }
    }

    /** The files that were written so far. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** What each file but the first is for. */
    public Set<SplitReason> splits() {
        return Set.copyOf(splits);
    }

    /** Why a picture was left out last; null if none was, or only because of one before. */
    @Nullable
    public FrameProblem problem() {
        return problem;
    }

    /** How many frames are missing in it. */
    public long lost() {
        return lost;
    }

    /** How many bytes were written so far. */
    public long bytes() {
        return bytesBefore + (open == null ? 0 : open.movie.bytes());
    }

    /** Unsigned 32 bits; a frame that builds on one that is missing shows rubbish. */
    private void follow(Frame frame) {
        if (frame.codec() == Codec.H264) {
            broken |= lastSequence >= 0 && frame.sequence() != (lastSequence + 1 & 0xFFFF_FFFFL);
            lastSequence = frame.sequence();
        }
    }

    private void write(OpenMovie target, HeldPictures.Arrived picture) throws IOException {
        FrameProblem why = target.write(picture);
        if (why != null) {
            leaveOut(why);
            return;
        }
        asked &= !picture.content().key();
        if (target.isLong(picture.arrived())) {
            askForKeyFrame();
        }
    }

    private void leaveOut(@Nullable FrameProblem why) {
        lost++;
        problem = why == null ? problem : why;
        askForKeyFrame();
    }

    private void askForKeyFrame() {
        if (!asked || now - askedAt >= BETWEEN_REQUESTS) {
            asked = true;
            askedAt = now;
            wantsKeyFrame.run();
        }
    }

    /**
     * Where recordings go.
     *
     * @param folder of the files
     * @param clock  names them, in its own zone
     * @param movies begins them
     */
    public record Place(Path folder, Clock clock, Movie.Maker movies) {}

    /** The file that is written. */
    private static final class OpenMovie {
        private final Movie movie;
        private final MovieFormat format;
        private final long begun;
        private final Timeline timeline;
        private boolean unflushed;
        private long newest;

        OpenMovie(Movie movie, HeldPictures.Arrived first) {
            this.movie = movie;
            format = first.format();
            begun = first.arrived();
            timeline = new Timeline(format.reorders());
        }

        /** Whether a picture belongs into this file; a key frame begins another when this is long enough. */
        boolean goesOnWith(HeldPictures.Arrived picture) {
            return format.equals(picture.format()) && !(picture.content().key() && isLong(picture.arrived()));
        }

        @Nullable
        FrameProblem write(HeldPictures.Arrived picture) throws IOException {
            FrameProblem why = movie.write(picture.content(), timeline.next(picture.captured(), picture.arrived()));
            if (why == null) {
                unflushed = true;
                newest = picture.arrived();
            }
            return why;
        }

        boolean isLong(long now) {
            return now - begun >= LONGEST.toNanos();
        }
    }
}

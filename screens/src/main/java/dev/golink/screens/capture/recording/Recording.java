package dev.golink.screens.capture.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import dev.golink.screens.bitstream.ScreenFrameReader;
import dev.golink.screens.capture.files.FileNames;
import dev.golink.screens.capture.mp4.Movie;
import dev.golink.screens.capture.mp4.MovieFormat;
import dev.golink.screens.capture.mp4.Timeline;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/**
 * Writes one phone's frames into files. A new file begins after an hour, and whenever the pictures change their size,
 * codec, rotation or parameter sets. Each file begins with a picture that can be decoded, once the pictures have their
 * final size. Used on the writer thread only.
 */
public final class Recording {
    /** The longest duration of a file, apart from the frames up to the next key frame. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final long FLUSH_AFTER = Duration.ofSeconds(1).toNanos();
    /**
     * The pause between requests for a key frame. Requests are repeated because the requested key frame may be lost,
     * too.
     */
    private static final long BETWEEN_REQUESTS = Duration.ofSeconds(1).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final PhoneId phone;
    private final RecordingTarget recordingTarget;
    private final ExpectedSize expected;
    private final Runnable wantsKeyFrame;
    private final ScreenFrameReader reader = new ScreenFrameReader();
    // Thread-safe because another thread reads the list.
    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final Set<SplitReason> splits = EnumSet.noneOf(SplitReason.class);
    private @Nullable OpenMovie open;
    private @Nullable PendingPictures held;
    private @Nullable FrameProblem problem;
    private boolean broken;
    private boolean asked;
    private long askedAt;
    private long now;
    private long lastSequence = -1;
    private long lost;
    private long bytesBefore;

    /**
     * Makes a recording that waits for its first key frame.
     *
     * @param expected      the size that the pictures will have
     * @param wantsKeyFrame called when frames can't be recorded before the next key frame
     */
    public Recording(PhoneId phone, RecordingTarget recordingTarget, ExpectedSize expected, Runnable wantsKeyFrame) {
        this.phone = phone;
        this.recordingTarget = recordingTarget;
        this.expected = expected;
        this.wantsKeyFrame = wantsKeyFrame;
    }

    /**
     * Adds a frame.
     *
     * @param arrived in nanoseconds of the console's monotonic clock
     * @throws IOException if the frame can't be written; what was written is playable
     */
    public void take(Frame frame, long arrived) throws IOException {
        now = arrived;
        follow(frame);
        switch (reader.read(frame)) {
            case FrameContent.Configuration() -> {}
            case FrameContent.Refused(FrameProblem why) -> {
                broken |= frame.codec() == Codec.H264;
                // The phone is not to blame for frames before the first key frame.
                leaveOut(why == FrameProblem.NO_KEY_FRAME ? null : why);
            }
            case FrameContent.Coded picture -> take(
                    new PendingPictures.Arrived(picture, frame.payload().remaining(),
                            MovieFormat.of(picture, frame.rotation()), frame.capturedAt(), arrived));
        }
    }

    private void take(PendingPictures.Arrived picture) throws IOException {
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
            PendingPictures before = held;
            held = new PendingPictures(picture, before == null ? now : before.since());
            drop(before);
            beginIfSettled();
        } else {
            leaveOut(null);
        }
    }

    /**
     * Counts dropped pictures as lost. Pictures dropped before the first file are not lost: the recording just begins
     * later.
     */
    private void drop(@Nullable PendingPictures dropped) {
        if (dropped != null && open != null) {
            lost += dropped.all().size();
        }
    }

    /** Begins a file if the pictures have their final size, or if waiting for it is over. */
    private void beginIfSettled() throws IOException {
        PendingPictures there = held;
        if (there != null) {
            PictureSize before = open == null ? null : open.format.size();
            if (expected.isReached(there.format().size(), before) || there.isOver(now)) {
                beginWith(there);
            }
        }
    }

    private void beginWith(PendingPictures pictures) throws IOException {
        held = null;
        for (PendingPictures.Arrived picture : pictures.all()) {
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

    /** Begins a file. The previous file stays open until the new one has its first picture. */
    private void begin(PendingPictures.Arrived first) throws IOException {
        LocalDateTime moment = LocalDateTime.now(recordingTarget.clock()).minusNanos(now - first.arrived());
        Path file = FileNames.create(recordingTarget.folder(), phone.value(), moment, "mp4");
        OpenMovie begun = new OpenMovie(recordingTarget.movies().begin(file, first.format()), first);
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
        // With its first picture flushed, the file can be opened even after a crash. The rest is written in fragments
        // of a second.
        begun.movie.flush();
        begun.unflushed = false;
    }

    private static void discard(OpenMovie movie, Path file) {
        movie.movie.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The empty file stays; the original problem is reported in any case.
            LOG.warn("The recording {} has no picture, but its file can't be removed.", file, e);
        }
    }

    /**
     * Does what is due: begins a file if waiting for the final size is over, and flushes the last pictures if none
     * arrived for a second.
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

    /** Finishes the file. */
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

    /** Closes the file as it is. */
    public void abandon() {
        held = null;
        if (open != null) {
            bytesBefore += open.movie.bytes();
            open.movie.close();
            open = null;
        }
    }

    /** The files written so far. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** The reasons for the files after the first one. */
    public Set<SplitReason> splits() {
        return Set.copyOf(splits);
    }

    /**
     * The problem of the last picture that could not be used; null if there was none. Pictures left out only because an
     * earlier one is missing do not count.
     */
    @Nullable
    public FrameProblem problem() {
        return problem;
    }

    /** How many frames are missing in the recording. */
    public long lost() {
        return lost;
    }

    /** The bytes written so far. */
    public long bytes() {
        return bytesBefore + (open == null ? 0 : open.movie.bytes());
    }

    /**
     * Checks the sequence number (unsigned, 32 bits) for gaps. A frame that depends on a missing one would show
     * rubbish.
     */
    private void follow(Frame frame) {
        if (frame.codec() == Codec.H264) {
            broken |= lastSequence >= 0 && frame.sequence() != (lastSequence + 1 & 0xFFFF_FFFFL);
            lastSequence = frame.sequence();
        }
    }

    private void write(OpenMovie target, PendingPictures.Arrived picture) throws IOException {
        FrameProblem why = target.write(picture);
        if (why != null) {
            leaveOut(why);
            return;
        }
        asked &= !picture.content().key();
        if (target.isLong(picture.arrived())) {
            requestKeyFrame();
        }
    }

    private void leaveOut(@Nullable FrameProblem why) {
        lost++;
        problem = why == null ? problem : why;
        requestKeyFrame();
    }

    private void requestKeyFrame() {
        if (!asked || now - askedAt >= BETWEEN_REQUESTS) {
            asked = true;
            askedAt = now;
            wantsKeyFrame.run();
        }
    }

    /** The file that is being written. */
    private static final class OpenMovie {
        private final Movie movie;
        private final MovieFormat format;
        private final long begun;
        private final Timeline timeline;
        private boolean unflushed;
        private long newest;

        OpenMovie(Movie movie, PendingPictures.Arrived first) {
            this.movie = movie;
            format = first.format();
            begun = first.arrived();
            timeline = new Timeline(format.reorders());
        }

        /**
         * Whether a picture belongs to this file. A key frame does not if this file has reached its longest duration.
         */
        boolean goesOnWith(PendingPictures.Arrived picture) {
            return format.equals(picture.format()) && !(picture.content().key() && isLong(picture.arrived()));
        }

        @Nullable
        FrameProblem write(PendingPictures.Arrived picture) throws IOException {
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

package dev.golink.app.viewer.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.app.viewer.keep.files.FileNames;
import dev.golink.app.viewer.keep.mp4.Movie;
import dev.golink.app.viewer.keep.mp4.MovieFormat;
import dev.golink.app.viewer.keep.mp4.ParameterSets;
import dev.golink.app.viewer.keep.mp4.Timeline;
import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.PhoneId;

/**
 * One phone's frames on their way into files: a new one each hour, and whenever the pictures change their size, codec,
 * rotation or parameter sets. On the writer's thread only.
 */
final class Recording {
    /** No file is longer, but for the frames up to its next key frame. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final long FLUSH_AFTER = Duration.ofSeconds(1).toNanos();

    private final PhoneId phone;
    private final Place place;
    private final Runnable wantsKeyFrame;
    private final List<Path> files = new ArrayList<>();
    private @Nullable ParameterSets sets;
    private @Nullable OpenMovie open;
    private boolean asked;
    private boolean broken;
    private long lastSequence = -1;
    private long lost;
    private long bytesBefore;

    /**
     * Makes one that waits for its first key frame.
     *
     * @param wantsKeyFrame called when frames can't be kept before the next key frame
     */
    Recording(PhoneId phone, Place place, Runnable wantsKeyFrame) {
        this.phone = phone;
        this.place = place;
        this.wantsKeyFrame = wantsKeyFrame;
    }

    /**
     * Takes a frame.
     *
     * @param arrived in nanoseconds of the console's monotonic clock
     * @throws IOException if it can't be written; what was written plays
     */
    void take(Frame frame, long arrived) throws IOException {
        follow(frame);
        if (frame.configuration()) {
            return;
        }
        MovieFormat format = MovieFormat.of(frame, sets);
        OpenMovie target = target(frame, format, arrived);
        if (target != null && (!broken || frame.keyFrame())) {
            broken = false;
            write(target, frame, arrived);
        } else {
            lost++;
            askForKeyFrame();
        }
    }

    /** The file that is open if it fits, or a new one; null if a new one has to wait for a key frame. */
    private @Nullable OpenMovie target(Frame frame, MovieFormat format, long arrived) throws IOException {
        OpenMovie now = open;
        boolean fits = now != null && now.format.equals(format);
        boolean goesOn = now != null && fits && !now.isLong(arrived);
        if (frame.keyFrame() && !goesOn && isDecodable(format)) {
            return begin(format, arrived);
        }
        return fits ? now : null;
    }

    /** Brings what was taken a second ago into the file, even if no newer frame comes. */
    void tick(long now) throws IOException {
        if (open != null && open.unflushed && now - open.unflushedSince >= FLUSH_AFTER) {
            open.movie.flush();
            open.unflushed = false;
        }
    }

    /** Ends the file in order. */
    void finish() throws IOException {
        OpenMovie ended = open;
        open = null;
        if (ended != null) {
            try (Movie movie = ended.movie) {
                movie.finish();
                bytesBefore += movie.bytes();
            }
        }
    }

    /** Lets go of the file as it is. */
    void abandon() {
        if (open != null) {
            bytesBefore += open.movie.bytes();
            open.movie.close();
            open = null;
        }
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    long lost() {
        return lost;
    }

    long bytes() {
        return bytesBefore + (open == null ? 0 : open.movie.bytes());
    }

    private void follow(Frame frame) {
        if (frame.codec() != Codec.H264) {
            return;
        }
        if (frame.configuration() || frame.keyFrame()) {
            sets = ParameterSets.in(frame.payload()).orElse(sets);
        }
        // Unsigned 32 bits; a frame that builds on one that is missing shows rubbish.
        broken |= lastSequence >= 0 && frame.sequence() != (lastSequence + 1 & 0xFFFF_FFFFL);
        lastSequence = frame.sequence();
    }

    private static boolean isDecodable(MovieFormat format) {
        return format.codec() != Codec.H264 || format.sets() != null;
    }

    private OpenMovie begin(MovieFormat format, long arrived) throws IOException {
        finish();
        Path file = FileNames.create(place.folder, phone.value(), LocalDateTime.now(place.clock), "mp4");
        files.add(file);
        OpenMovie begun = new OpenMovie(place.movies.begin(file, format), format, arrived);
        open = begun;
        return begun;
    }

    private void write(OpenMovie now, Frame frame, long arrived) throws IOException {
        if (!now.movie.write(frame, now.timeline.next(frame.capturedAt(), arrived))) {
            lost++;
        } else if (!now.unflushed) {
            now.unflushed = true;
            now.unflushedSince = arrived;
        }
        asked &= !frame.keyFrame();
        if (now.isLong(arrived)) {
            askForKeyFrame();
        }
    }

    private void askForKeyFrame() {
        if (!asked) {
            asked = true;
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
    record Place(Path folder, Clock clock, Movie.Maker movies) {}

    /** The file that is written. */
    private static final class OpenMovie {
        private final Movie movie;
        private final MovieFormat format;
        private final long begun;
        private final Timeline timeline = new Timeline();
        private boolean unflushed;
        private long unflushedSince;

        OpenMovie(Movie movie, MovieFormat format, long begun) {
            this.movie = movie;
            this.format = format;
            this.begun = begun;
        }

        boolean isLong(long now) {
            return now - begun >= LONGEST.toNanos();
        }
    }
}

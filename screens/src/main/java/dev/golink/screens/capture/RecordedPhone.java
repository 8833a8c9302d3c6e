package dev.golink.screens.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.Recording;
import dev.golink.screens.capture.recording.RecordingState;
import dev.golink.screens.capture.recording.WriterQueue;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.time.Moment;

/** A phone that is being recorded. Passes its frames to the writer thread. */
final class RecordedPhone implements ScreenListener {
    /** The long side asked of a recorded phone, in pixels; about that of the sharpest phone screens. */
    static final int LONG_SIDE = 2160;

    private static final Logger LOG = LoggerFactory.getLogger(RecordedPhone.class);

    private final PhoneId phone;
    private final Path folder;
    private final Recording recording;
    private final CaptureServices services;
    private final WriterQueue queue;
    private final BiConsumer<RecordedPhone, String> broken;
    private final Moment since;
    private final AtomicLong skipped = new AtomicLong();
    private Subscription frames = Subscription.EMPTY;
    private @Nullable Long alone;
    /** Used only by the thread that delivers frames. */
    private boolean skipping;
    /** Used only by the writer thread. */
    private boolean over;

    /** @param broken receives, on the JavaFX thread and once, why the recording can't be written */
    RecordedPhone(PhoneId phone, Path folder, Recording recording, CaptureServices services, WriterQueue queue,
            BiConsumer<RecordedPhone, String> broken) {
        this.phone = phone;
        this.folder = folder;
        this.recording = recording;
        this.services = services;
        this.queue = queue;
        this.broken = broken;
        since = new Moment(services.nanos().getAsLong(), services.clock().instant());
    }

    PhoneId phone() {
        return phone;
    }

    Path folder() {
        return folder;
    }

    Recording recording() {
        return recording;
    }

    /** The files made so far. */
    CapturedFiles kept() {
        return new CapturedFiles(folder, recording.files());
    }

    /** The file that is being written; empty before the first picture. May be called from any thread. */
    Optional<Path> openFile() {
        List<Path> made = recording.files();
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
    }

    Instant since() {
        return since.at();
    }

    /**
     * Starts receiving frames. On the JavaFX thread.
     *
     * @param configuration the decoder configuration that the phone sent earlier; null if it sent none
     */
    void begin(@Nullable Frame configuration) {
        if (configuration != null) {
            queue.run(() -> take(configuration, services.nanos().getAsLong()));
        }
        frames = services.feeds().tap(phone, new ViewQuality.Focus(LONG_SIDE), this);
        services.feeds().requestKeyFrame(phone);
    }

    /** Stops receiving frames. On the JavaFX thread. */
    void end() {
        frames.unsubscribe();
    }

    /**
     * Whether the phone has not shared its screen for too long. Call this regularly on the JavaFX thread.
     *
     * @param now in nanoseconds of the console's monotonic clock
     */
    boolean isLeftAlone(boolean shares, long now) {
        if (shares) {
            alone = null;
        } else if (alone == null) {
            alone = now;
        }
        return alone != null && now - alone >= Recordings.PATIENCE.toNanos();
    }

    /**
     * Called on the thread that delivers frames. When the writer's queue is full, drops the frame and all frames that
     * depend on it.
     */
    @Override
    public void frame(Frame frame) {
        if (skipping && !frame.keyFrame() && !frame.configuration()) {
            skipped.incrementAndGet();
            return;
        }
        long arrived = services.nanos().getAsLong();
        if (queue.offer(frame.payload().remaining(), () -> take(frame, arrived))) {
            skipping &= !frame.keyFrame();
        } else {
            skipped.incrementAndGet();
            if (!skipping) {
                skipping = true;
                services.fx().execute(() -> services.feeds().requestKeyFrame(phone));
            }
        }
    }

    private void take(Frame frame, long arrived) {
        write(() -> recording.take(frame, arrived));
    }

    /** Called on the writer thread. */
    void tick() {
        write(() -> recording.tick(services.nanos().getAsLong()));
    }

    private void write(Work work) {
        if (!over) {
            attempt(work).ifPresent(problem -> services.fx().execute(() -> broken.accept(this, problem)));
        }
    }

    /** Finishes the file. The problem if that fails, otherwise empty. Called on the writer thread. */
    Optional<String> finish() {
        if (over) {
            return Optional.empty();
        }
        Optional<String> problem = attempt(recording::finish);
        over = true;
        return problem;
    }

    private Optional<String> attempt(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A failure of one phone's file must not stop the others.
            LOG.warn("The recording of {} failed and ends.", phone, e);
            over = true;
            recording.abandon();
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The current state. Called on the writer thread. */
    RecordingState state() {
        return new RecordingState(since.at(), Duration.ofNanos(services.nanos().getAsLong() - since.nanos()),
                recording.bytes(), recording.files().size(), lost(), recording.splits(), recording.problem());
    }

    /** How many received frames are missing in the files. */
    long lost() {
        return recording.lost() + skipped.get();
    }

    /** A task that writes. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}

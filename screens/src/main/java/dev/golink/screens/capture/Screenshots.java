package dev.golink.screens.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.capture.files.FileNames;
import dev.golink.screens.capture.files.UprightPixels;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.WriterQueue;
import dev.golink.server.fleet.id.PhoneId;

/** Takes screenshots of phones, a few at a time. Used on the JavaFX thread only. */
public final class Screenshots {
    /** The most screenshots in progress at the same time. */
    static final int AT_ONCE = 8;
    /** How long to wait for a phone's first picture. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Screenshots.class);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    // Thread-safe because another thread checks whether it is empty.
    private final List<ScreenshotWatch> open = new CopyOnWriteArrayList<>();
    private final CaptureServices services;
    private final WriterQueue queue;
    /** Counted towards the limit because pictures being written need memory too. */
    private int writing;

    Screenshots(CaptureServices services, WriterQueue queue) {
        this.services = services;
        this.queue = queue;
    }

    /** Saves a screenshot of each of the phones that share their screens now, and reports the outcome. */
    public void save(Collection<PhoneId> phones) {
        List<PhoneId> all = phones.stream().distinct().toList();
        List<PhoneId> sharing = all.stream().filter(services.captureContext()::shares).toList();
        Path folder = services.captureContext().folder().get();
        Batch batch = new Batch(sharing.size(), all.size() - sharing.size(), folder);
        if (sharing.isEmpty()) {
            batch.report();
        }
        sharing.forEach(phone -> waiting.add(() -> expose(phone,
                picture -> queue.run(() -> write(phone, picture, batch)), batch::nothing)));
        fill();
    }

    /** Copies a phone's picture to the clipboard, and reports the outcome. */
    public void copy(PhoneId phone) {
        waiting.add(() -> expose(phone, picture -> {
            services.captureContext().clipboard().accept(picture.toImage());
            services.captureContext().reports().accept(new CaptureReport.Copied(phone));
            done();
        }, why -> services.captureContext().reports().accept(new CaptureReport.NothingToCopy(phone, why))));
        fill();
    }

    /** Whether any screenshot is being taken; may be called from any thread. */
    boolean isBusy() {
        return !open.isEmpty();
    }

    /** Ends screenshots whose waiting time is over. */
    void tick() {
        open.forEach(ScreenshotWatch::tick);
    }

    /** Abandons screenshots that have no picture yet, without reporting the outcome. */
    void close() {
        waiting.clear();
        open.forEach(ScreenshotWatch::close);
        open.clear();
    }

    private void fill() {
        while (open.size() + writing < AT_ONCE && !waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /** @param nothing receives why there is no picture; null if no frame arrived */
    private void expose(PhoneId phone, Consumer<UprightPixels> taken, Consumer<@Nullable FrameProblem> nothing) {
        if (!services.captureContext().shares(phone)) {
            nothing.accept(null);
            return;
        }
        ScreenshotWatch screenshotWatch = new ScreenshotWatch(phone, services, (one, picture) -> {
            open.remove(one);
            if (picture == null) {
                nothing.accept(one.problem());
                fill();
            } else {
                writing++;
                taken.accept(picture);
            }
        });
        open.add(screenshotWatch);
        screenshotWatch.begin();
    }

    private void done() {
        writing--;
        fill();
    }

    /** Called on the writer thread. */
    private void write(PhoneId phone, UprightPixels picture, Batch batch) {
        Path written = null;
        String problem = null;
        try {
            written = write(phone, picture, batch.folder);
        } catch (IOException | RuntimeException e) {
            // A failure of one screenshot must not stop the others.
            LOG.warn("The screenshot of {} can't be written.", phone, e);
            problem = String.valueOf(e.getMessage());
        }
        Path file = written;
        String why = problem;
        services.fx().execute(() -> {
            done();
            batch.done(file, why);
        });
    }

    private Path write(PhoneId phone, UprightPixels picture, Path folder) throws IOException {
        Path file = FileNames.create(folder, phone.value(), LocalDateTime.now(services.clock()), "png");
        try (OutputStream out = Files.newOutputStream(file)) {
            picture.writePng(out);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Screenshots that were requested together and are reported together. */
    private final class Batch {
        private final Path folder;
        private final int asked;
        private final int without;
        private final List<Path> files = new ArrayList<>();
        private int over;
        private @Nullable String problem;
        private @Nullable FrameProblem undecodable;

        Batch(int asked, int without, Path folder) {
            this.asked = asked;
            this.without = without;
            this.folder = folder;
        }

        void nothing(@Nullable FrameProblem why) {
            undecodable = why == null ? undecodable : why;
            done(null, null);
        }

        void done(@Nullable Path file, @Nullable String why) {
            over++;
            if (file != null) {
                files.add(file);
            }
            problem = why == null ? problem : why;
            if (over == asked) {
                report();
            }
        }

        void report() {
            services.captureContext().reports()
                    .accept(new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, files), asked, without,
                            problem, undecodable));
        }
    }
}

package dev.golink.screens.frames;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.FrameDecoder.Made;
import dev.golink.screens.frames.FrameInbox.Arrival;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;

/**
 * Passes one phone's frames to the JavaFX thread:
 *
 * <pre>
 * the receiving thread → inbox → a worker decodes → outbox (one picture) → JavaFX thread
 * </pre>
 *
 * The inbox holds either the newest JPEG or a limited number of H.264 frames in order. In the outbox a new picture
 * replaces one that was not fetched yet. Pictures therefore do not queue up while the window is busy. Only one frame at
 * a time is decoded, so pictures stay in order. The JavaFX thread is called once when the outbox is filled, and not
 * again before the outbox was emptied.
 */
public final class FramePipeline implements ScreenListener {
    private static final Logger LOG = LoggerFactory.getLogger(FramePipeline.class);
    private static final long BETWEEN_REQUESTS = Duration.ofSeconds(1).toNanos();

    private final PipelineServices pipelineServices;
    private final FrameDecoder decoder;
    private final Consumer<DecodeResult> target;
    private final Runnable keyFrames;
    private final FrameInbox inbox = new FrameInbox();
    private final AtomicReference<@Nullable Made> outbox = new AtomicReference<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean releaseDue = new AtomicBoolean();
    private final AtomicBoolean againDue = new AtomicBoolean();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong decoded = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicLong decodeNanos = new AtomicLong();
    private final AtomicLong unpainted = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();
    private final AtomicLong askedAt;
    private volatile int room;
    private volatile boolean asked;
    private volatile boolean closed;
    private @Nullable PixelMemory painted;
    private @Nullable PixelMemory paintedBefore;

    /**
     * Makes a pipeline for a screen that is not shown yet.
     *
     * @param decoder          makes the pictures; its resources are released when the pipeline is closed
     * @param pipelineServices what all pipelines share
     * @param target           gets the pictures and problems, on the JavaFX thread
     * @param keyFrames        requests a key frame from the phone; called on any thread
     */
    public FramePipeline(FrameDecoder decoder, PipelineServices pipelineServices, Consumer<DecodeResult> target,
            Runnable keyFrames) {
        this.pipelineServices = pipelineServices;
        this.decoder = decoder;
        this.target = target;
        this.keyFrames = keyFrames;
        askedAt = new AtomicLong(pipelineServices.nanos.getAsLong() - BETWEEN_REQUESTS);
        inbox.hide(true);
    }

    /** Called on the thread that received the frame; returns at once. */
    @Override
    public void frame(Frame frame) {
        int size = frame.payload().remaining();
        received.incrementAndGet();
        bytes.addAndGet(size);
        pipelineServices.load.received(size);
        long now = pipelineServices.nanos.getAsLong();
        switch (inbox.put(new Arrival(frame, now))) {
            case WAITS -> resume();
            case UNSEEN -> {}
            case USELESS -> repeatKeyFrameRequest(now);
            case OVERFLOWED -> {
                hand(Made.of(new DecodeResult.Unreadable(FrameProblem.OVERLOAD, now)));
                requestKeyFrameIfAllowed();
            }
        }
    }

    /**
     * Sets how large the pictures should be. Call it on the JavaFX thread.
     *
     * @param pixels the room for the longer side; 0 if the screen is not shown, so that nothing is decoded
     */
    public void attend(int pixels) {
        int before = room;
        room = pixels;
        if (pixels == 0 && before != 0) {
            inbox.hide(true);
            releaseDue.set(true);
            resume();
        } else if (pixels != 0 && before == 0) {
            // Request it even within a second of the last request: without motion no frame arrives that could cause
            // another request.
            if (inbox.hide(false)) {
                requestKeyFrame(pipelineServices.nanos.getAsLong());
            }
            if (!inbox.isEmpty()) {
                resume();
            }
        } else if (pixels > before) {
            againDue.set(true);
            resume();
        }
    }

    /** What happened to the frames so far; any thread may ask. */
    public FeedCounts feedCounts() {
        return new FeedCounts(received.get(), bytes.get(), inbox.lost(), inbox.unseen(), inbox.late(), decoded.get(),
                unreadable.get(), decodeNanos.get(), unpainted.get(), shown.get());
    }

    /** Stops the pipeline: no more pictures come out, and the decoder's resources are released. */
    public void close() {
        closed = true;
        inbox.close();
        releaseDue.set(true);
        resume();
    }

    private void resume() {
        if (working.compareAndSet(false, true)) {
            pipelineServices.workers.execute(this::turn);
        }
    }

    /** Does one piece of work. Further work goes to the end of the workers' queue, so that phones take turns. */
    private void turn() {
        try {
            work();
        } catch (RuntimeException e) {
            // A decoder may fail in undeclared ways, for lack of memory or because of broken bytes. Only this picture
            // is lost then.
            LOG.warn("Decoding a frame failed.", e);
            broken(FrameProblem.DAMAGED, pipelineServices.nanos.getAsLong());
        } finally {
            working.set(false);
        }
        if (!inbox.isEmpty() && room != 0 || releaseDue.get() || againDue.get()) {
            resume();
        }
    }

    private void work() {
        if (releaseDue.getAndSet(false)) {
            decoder.release();
            againDue.set(false);
            return;
        }
        Arrival next = room == 0 ? null : inbox.take();
        if (next != null) {
            decode(next);
        } else if (againDue.getAndSet(false)) {
            hand(decoder.pictureAgain(room));
        }
    }

    private void decode(Arrival next) {
        // If one picture waits to be fetched and another frame will replace it, this one would never be seen.
        boolean superseded = !inbox.isEmpty() && outbox.get() != null;
        if (superseded && next.frame().codec() == Codec.JPEG) {
            unpainted.incrementAndGet();
            return;
        }
        long begun = pipelineServices.nanos.getAsLong();
        Made made = decoder.decode(next.frame(), next.at(), superseded ? 0 : room);
        long took = pipelineServices.nanos.getAsLong() - begun;
        decoded.incrementAndGet();
        decodeNanos.addAndGet(took);
        pipelineServices.load.decoded(next.frame(), decoder.size(), took);
        if (made != null && made.result() instanceof DecodeResult.Unreadable(FrameProblem problem, long at)) {
            broken(problem, at);
        } else {
            hand(made);
        }
    }

    private void broken(FrameProblem problem, long at) {
        unreadable.incrementAndGet();
        hand(Made.of(new DecodeResult.Unreadable(problem, at)));
        if (inbox.skipToKeyFrame()) {
            requestKeyFrameIfAllowed();
        }
    }

    /** Requests a key frame, and reports a problem if one was requested before and did not arrive in time. */
    private void repeatKeyFrameRequest(long now) {
        boolean waited = asked;
        if (requestKeyFrameIfAllowed() && waited) {
            hand(Made.of(new DecodeResult.Unreadable(FrameProblem.NO_KEY_FRAME, now)));
        }
    }

    /**
     * Requests a key frame, at most once a second. While none arrives, each further frame may cause another request.
     */
    private boolean requestKeyFrameIfAllowed() {
        long last = askedAt.get();
        long now = pipelineServices.nanos.getAsLong();
        boolean due = now - last >= BETWEEN_REQUESTS;
        if (due) {
            requestKeyFrame(now);
        }
        return due;
    }

    private void requestKeyFrame(long now) {
        askedAt.set(now);
        asked = true;
        keyFrames.run();
    }

    private void hand(@Nullable Made made) {
        if (made == null) {
            return;
        }
        if (made.result() instanceof DecodeResult.Picture) {
            asked = false;
        }
        Made replaced = outbox.getAndSet(made);
        if (replaced == null) {
            pipelineServices.fx.execute(this::drain);
        } else {
            unpainted.incrementAndGet();
            giveBack(replaced.pixels());
        }
    }

    private void drain() {
        Made newest = outbox.getAndSet(null);
        if (newest == null || closed) {
            return;
        }
        PixelMemory pixels = newest.pixels();
        if (pixels != null) {
            pixels.update();
        }
        if (newest.result() instanceof DecodeResult.Picture) {
            shown.incrementAndGet();
        }
        target.accept(newest.result());
        if (pixels != null) {
            giveBack(paintedBefore);
            paintedBefore = painted;
            painted = pixels;
        }
    }

    private static void giveBack(@Nullable PixelMemory pixels) {
        if (pixels != null) {
            pixels.giveBack();
        }
    }

    /**
     * What all pipelines share.
     *
     * @param workers runs the decoding
     * @param fx      runs tasks on the JavaFX thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     * @param load    receives what arrives and what it costs
     */
    public record PipelineServices(Executor workers, Executor fx, LongSupplier nanos, LoadMeter load) {}
}

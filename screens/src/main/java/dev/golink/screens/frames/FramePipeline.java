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
 * One phone's frames on their way to the window:
 *
 * <pre>
 * the thread that brings it → inbox → a worker decodes → outbox (one picture) → FX thread
 * </pre>
 *
 * The inbox holds one JPEG, the newest, or a bounded stretch of H.264 in order. In the outbox the newest picture
 * replaces what was not fetched, so that nothing queues up behind a busy window. One frame at a time is decoded, so
 * pictures never overtake one another. The FX thread is called once when the outbox fills, never again before it was
 * emptied.
 */
public final class FramePipeline implements ScreenListener {
    private static final Logger LOG = LoggerFactory.getLogger(FramePipeline.class);
    private static final long BETWEEN_REQUESTS = Duration.ofSeconds(1).toNanos();

    private final Kit kit;
    private final FrameDecoder decoder;
    private final Consumer<Decoded> target;
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
    private @Nullable Pixels painted;
    private @Nullable Pixels paintedBefore;

    /**
     * Makes a pipeline for somebody who does not look yet.
     *
     * @param decoder   makes pictures; given back with the pipeline
     * @param kit       what all pipelines share
     * @param target    gets what was made, on the FX thread
     * @param keyFrames asks the phone for a key frame; called on any thread
     */
    public FramePipeline(FrameDecoder decoder, Kit kit, Consumer<Decoded> target, Runnable keyFrames) {
        this.kit = kit;
        this.decoder = decoder;
        this.target = target;
        this.keyFrames = keyFrames;
        askedAt = new AtomicLong(kit.nanos.getAsLong() - BETWEEN_REQUESTS);
        inbox.hide(true);
    }

    /** Called on the thread that brought the frame; returns at once. */
    @Override
    public void frame(Frame frame) {
        int size = frame.payload().remaining();
        received.incrementAndGet();
        bytes.addAndGet(size);
        kit.load.received(size);
        long now = kit.nanos.getAsLong();
        switch (inbox.put(new Arrival(frame, now))) {
            case WAITS -> goOn();
            case UNSEEN -> {}
            case USELESS -> askAgain(now);
            case OVERFLOWED -> {
                hand(Made.of(new Decoded.Unreadable(FrameProblem.OVERLOAD, now)));
                askForKeyFrame();
            }
        }
    }

    /**
     * Says how large the pictures should be. On the FX thread.
     *
     * @param pixels room for the longer side; 0 if nobody looks, so that nothing is decoded
     */
    public void attend(int pixels) {
        int before = room;
        room = pixels;
        if (pixels == 0 && before != 0) {
            inbox.hide(true);
            releaseDue.set(true);
            goOn();
        } else if (pixels != 0 && before == 0) {
            // Not put off: if nothing moves, no frame would come that gives another occasion to ask.
            if (inbox.hide(false)) {
                ask(kit.nanos.getAsLong());
            }
            if (!inbox.isEmpty()) {
                goOn();
            }
        } else if (pixels > before) {
            againDue.set(true);
            goOn();
        }
    }

    /** What became of the frames so far; any thread may ask. */
    public FeedFigures figures() {
        return new FeedFigures(received.get(), bytes.get(), inbox.lost(), inbox.unseen(), inbox.late(), decoded.get(),
                unreadable.get(), decodeNanos.get(), unpainted.get(), shown.get());
    }

    /** Nothing comes out any more, and what the decoder holds is given back. */
    public void close() {
        closed = true;
        inbox.close();
        releaseDue.set(true);
        goOn();
    }

    private void goOn() {
        if (working.compareAndSet(false, true)) {
            kit.workers.execute(this::turn);
        }
    }

    /** What comes meanwhile goes to the end of the workers' line, so that phones take turns. */
    private void turn() {
        try {
            work();
        } catch (RuntimeException e) {
            // A decoder may fail in ways it does not declare, with memory or broken bytes; that costs a picture.
            LOG.warn("Decoding a frame failed.", e);
            broken(FrameProblem.DAMAGED, kit.nanos.getAsLong());
        } finally {
            working.set(false);
        }
        if (!inbox.isEmpty() && room != 0 || releaseDue.get() || againDue.get()) {
            goOn();
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
            hand(decoder.again(room));
        }
    }

    private void decode(Arrival next) {
        // A picture that nobody would ever see is not made: one waits to be fetched, and another will replace it.
        boolean superseded = !inbox.isEmpty() && outbox.get() != null;
        if (superseded && next.frame().codec() == Codec.JPEG) {
            unpainted.incrementAndGet();
            return;
        }
        long begun = kit.nanos.getAsLong();
        Made made = decoder.decode(next.frame(), next.at(), superseded ? 0 : room);
        long took = kit.nanos.getAsLong() - begun;
        decoded.incrementAndGet();
        decodeNanos.addAndGet(took);
        kit.load.decoded(next.frame(), decoder.size(), took);
        if (made != null && made.decoded() instanceof Decoded.Unreadable(FrameProblem problem, long at)) {
            broken(problem, at);
        } else {
            hand(made);
        }
    }

    private void broken(FrameProblem problem, long at) {
        unreadable.incrementAndGet();
        hand(Made.of(new Decoded.Unreadable(problem, at)));
        if (inbox.skipToKeyFrame()) {
            askForKeyFrame();
        }
    }

    /** Says so if a key frame that was asked for did not come in time. */
    private void askAgain(long now) {
        boolean waited = asked;
        if (askForKeyFrame() && waited) {
            hand(Made.of(new Decoded.Unreadable(FrameProblem.NO_KEY_FRAME, now)));
        }
    }

    /** At most once a second; as long as none comes, each further frame is another occasion to ask. */
    private boolean askForKeyFrame() {
        long last = askedAt.get();
        long now = kit.nanos.getAsLong();
        boolean due = now - last >= BETWEEN_REQUESTS;
        if (due) {
            ask(now);
        }
        return due;
    }

    private void ask(long now) {
        askedAt.set(now);
        asked = true;
        keyFrames.run();
    }

    private void hand(@Nullable Made made) {
        if (made == null) {
            return;
        }
        if (made.decoded() instanceof Decoded.Picture) {
            asked = false;
        }
        Made replaced = outbox.getAndSet(made);
        if (replaced == null) {
            kit.fx.execute(this::drain);
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
        Pixels pixels = newest.pixels();
        if (pixels != null) {
            pixels.update();
        }
        if (newest.decoded() instanceof Decoded.Picture) {
            shown.incrementAndGet();
        }
        target.accept(newest.decoded());
        if (pixels != null) {
            giveBack(paintedBefore);
            paintedBefore = painted;
            painted = pixels;
        }
    }

    private static void giveBack(@Nullable Pixels pixels) {
        if (pixels != null) {
            pixels.giveBack();
        }
    }

    /**
     * What all pipelines share.
     *
     * @param workers decode
     * @param fx      runs tasks on the FX thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     * @param load    is told what comes and what it costs
     */
    public record Kit(Executor workers, Executor fx, LongSupplier nanos, LoadMeter load) {}
}

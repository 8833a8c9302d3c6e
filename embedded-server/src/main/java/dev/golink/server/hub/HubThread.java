package dev.golink.server.hub;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.hub.presence.PauseDetector;
import dev.golink.server.threads.FatalErrors;
import dev.golink.server.threads.VitalThread;
import dev.golink.server.time.Time;

/**
 * The one thread that owns a {@link Hub}. It does what others hand over, in order, and ticks in between; whatever one of
 * these throws costs that one alone. To wake a thread costs more than all that a heart makes the hub do; so what nobody waits
 * for does not wake it, but is done together a moment later.
 */
public final class HubThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubThread.class);
    private static final Duration RHYTHM = Duration.ofMillis(250);
    private static final long SOON = Duration.ofMillis(20).toNanos();

    private final Hub hub;
    private final Time time;
    private final PauseDetector pauses;
    private final Queue<Consumer<Hub>> queue = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;
    /** Something came that is waited for. */
    private volatile boolean urgent;
    /** Something came that is to be done soon. */
    private volatile boolean soon;
    private volatile Sleep sleep = Sleep.AWAKE;
    private long nextTick;

    /** Takes over a hub and starts. */
    public HubThread(Hub hub, Time time) {
        this.hub = hub;
        this.time = time;
        this.nextTick = time.nanos();
        this.pauses = new PauseDetector(RHYTHM, nextTick);
        this.thread = new VitalThread("golink-hub", this::run);
        thread.start();
    }

    /** Hands work to the hub's thread; returns at once, and false if the hub has ended, so that it will not be done. */
    public boolean hand(Consumer<Hub> work) {
        boolean added = add(work);
        urgent = true;
        if (sleep != Sleep.AWAKE) {
            LockSupport.unpark(thread);
        }
        return added;
    }

    /** As {@link #hand}, for what nobody waits for: in the same order, and 20 milliseconds later at most. */
    public boolean handSoon(Consumer<Hub> work) {
        boolean added = add(work);
        if (!soon) {
            soon = true;
            if (sleep == Sleep.DEEP) {
                LockSupport.unpark(thread);
            }
        }
        return added;
    }

    /** Ends the thread after the work handed over so far; commands that still wait end as unreachable. */
    @Override
    public void close() {
        closing = true;
        urgent = true;
        LockSupport.unpark(thread);
        try {
            if (!thread.join(Duration.ofSeconds(1))) {
                LOG.warn("The hub's thread is still busy; it is left to end by itself.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work that is added while the thread ends is either found by its last look, or taken out again here. */
    private boolean add(Consumer<Hub> work) {
        if (closing) {
            return false;
        }
        queue.add(work);
        return !ended || !queue.remove(work);
    }

    private void run() {
        try {
            while (!closing || !queue.isEmpty()) {
                step();
            }
            ended = true;
            while (!queue.isEmpty()) {
                step();
            }
            queue.add(Hub::close);
            step();
        } finally {
            ended = true; // also by an error, so that nobody waits for work that is never done
        }
    }

    /** Guards every piece of work: a mistake in one must not end the thread that all phones depend on. */
    private void step() {
        try {
            Consumer<Hub> work = next();
            pauses.ask(time.nanos()).ifPresent(this::resume);
            if (work != null) {
                work.accept(hub);
            }
            tickIfDue();
            hub.flush();
        } catch (Throwable e) { // see above
            FatalErrors.rethrow(e);
            LOG.error("A piece of the hub's work failed; the hub goes on with the next.", e);
        }
    }

    private @Nullable Consumer<Hub> next() {
        Consumer<Hub> work = queue.poll();
        if (work == null) {
            sleep(Math.min(nextTick - time.nanos(), hub.untilFlush()));
            work = queue.poll();
        }
        return work;
    }

    /** After what was to be done soon, more of it is likely: it gathers while this sleeps, and does not wake it. */
    private void sleep(long longest) {
        boolean light = soon;
        if (light) { // else what comes just now would be forgotten until the next tick
            soon = false;
        }
        sleep = light ? Sleep.LIGHT : Sleep.DEEP;
        if (!urgent && (light || !soon)) {
            LockSupport.parkNanos(this, light ? Math.min(SOON, longest) : longest);
        }
        if (Thread.interrupted()) {
            LOG.warn("The hub's thread was interrupted; it goes on, only its close ends it.");
        }
        sleep = Sleep.AWAKE;
        urgent = false;
    }

    private void resume(Duration pause) {
        LOG.info("This process stood still for {} ms; phones get one interval of grace.", pause.toMillis());
        hub.resumeAfter(pause);
    }

    private void tickIfDue() {
        if (time.nanos() - nextTick >= 0) {
            nextTick = time.nanos() + RHYTHM.toNanos();
            hub.tick();
        }
    }

    private enum Sleep {
        /** It is at work, or about to look for some. */
        AWAKE,
        /** It looks for itself soon; what is waited for wakes it. */
        LIGHT,
        /** Whatever comes wakes it. */
        DEEP
    }
}

package dev.golink.server.hub;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.hub.presence.PauseDetector;
import dev.golink.server.threads.CriticalThread;
import dev.golink.server.threads.FatalErrors;
import dev.golink.server.time.Clocks;
import dev.golink.server.trace.TraceTaps;

/**
 * The one thread that owns a {@link Hub}. It does the work that other threads hand over, in order, and ticks in
 * between. Work that throws fails alone; the next work is still done. Waking a thread costs more than all the hub's
 * work for a heartbeat. Therefore work that nobody waits for does not wake the thread, but is done together with other
 * work a moment later. See decision 0001.
 */
public final class HubThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubThread.class);
    private static final Duration RHYTHM = Duration.ofMillis(250);
    private static final long SOON = Duration.ofMillis(20).toNanos();

    private final Hub hub;
    private final Clocks clocks;
    private final PauseDetector pauses;
    private final LagHistogram lag = new LagHistogram();
    private final Queue<Consumer<Hub>> queue = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;
    /** Whether work arrived that a caller waits for. */
    private volatile boolean urgent;
    /** Whether work arrived that may be done a little later. */
    private volatile boolean soon;
    private volatile Sleep sleep = Sleep.AWAKE;
    private long nextTick;

    /** Takes over a hub and starts the thread. */
    public HubThread(Hub hub, Clocks clocks) {
        this.hub = hub;
        this.clocks = clocks;
        this.nextTick = clocks.nanos();
        this.pauses = new PauseDetector(RHYTHM, nextTick);
        this.thread = new CriticalThread("golink-hub", this::run);
        thread.start();
    }

    /**
     * Hands work to the hub thread and returns at once. Returns false if the hub has ended, so that the work will not
     * be done.
     */
    public boolean hand(Consumer<Hub> work) {
        boolean added = add(work);
        urgent = true;
        if (sleep != Sleep.AWAKE) {
            LockSupport.unpark(thread);
        }
        return added;
    }

    /**
     * Like {@link #hand}, and waits until the work is done, but not longer than a time. Not for the hub thread itself.
     *
     * @return whether the work is done, or will never be because the hub has ended
     */
    public boolean handAndWait(Consumer<Hub> work, Duration longest) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        boolean handed = hand(hub -> {
            try {
                work.accept(hub);
            } finally {
                done.complete(true);
            }
        });
        return !handed || done.completeOnTimeout(false, longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /**
     * Like {@link #hand}, for work that nobody waits for. The order is kept, and the work starts within 20
     * milliseconds.
     */
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

    /** The taps of traced phones. Any thread may use them. */
    public TraceTaps taps() {
        return hub.traced().taps();
    }

    /** How late the ticks were; any thread may read it. */
    public LagHistogram lag() {
        return lag;
    }

    /** The amount of work that waits. It is counted by going through the queue. Any thread may call this. */
    public int waiting() {
        return queue.size();
    }

    /** Ends the thread after the work handed over so far. Commands that still wait end as unreachable. */
    @Override
    public void close() {
        closing = true;
        urgent = true;
        LockSupport.unpark(thread);
        try {
            if (!thread.join(Duration.ofSeconds(1))) {
                LOG.warn("The hub thread did not end in time. The server does not wait for it any longer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Adds work to the queue. If the thread is just ending, either its last check of the queue finds the work, or this
     * method removes the work again.
     */
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
            ended = true; // after an error too, so that no caller waits for work that is never done
        }
    }

    /** Does the next work and ticks if due. All phones depend on this thread, so only a fatal error ends it. */
    private void step() {
        try {
            Consumer<Hub> work = next();
            pauses.ask(clocks.nanos()).ifPresent(this::resume);
            if (work != null) {
                work.accept(hub);
            }
            tickIfDue();
            hub.flush();
        } catch (Throwable e) { // see the Javadoc
            FatalErrors.rethrow(e);
            LOG.error("A task of the hub failed. The hub continues with the next task.", e);
        }
    }

    private @Nullable Consumer<Hub> next() {
        Consumer<Hub> work = queue.poll();
        if (work == null) {
            sleep(Math.min(nextTick - clocks.nanos(), hub.untilFlush()));
            work = queue.poll();
        }
        return work;
    }

    /**
     * Sleeps until there is something to do. After work of {@link #handSoon}, more of it is likely. It then gathers
     * during a short sleep and does not wake the thread.
     */
    private void sleep(long longest) {
        boolean light = soon;
        if (light) { // otherwise work that arrives just now would wait for the next tick
            soon = false;
        }
        sleep = light ? Sleep.LIGHT : Sleep.DEEP;
        if (!urgent && (light || !soon)) {
            LockSupport.parkNanos(this, light ? Math.min(SOON, longest) : longest);
        }
        if (Thread.interrupted()) {
            LOG.warn("The hub thread was interrupted and continues. Only the end of the server ends it.");
        }
        sleep = Sleep.AWAKE;
        urgent = false;
    }

    private void resume(Duration pause) {
        LOG.info("This process was paused for {} ms (sleep or overload). Phones get one extra heartbeat interval.",
                pause.toMillis());
        hub.resumeAfter(pause);
    }

    private void tickIfDue() {
        long now = clocks.nanos();
        if (now - nextTick >= 0) {
            lag.add(Duration.ofNanos(now - nextTick));
            nextTick = now + RHYTHM.toNanos();
            // The process may have stood still since the last question, during the work above. The tick uses the time of
            // the question, so that a pause that begins only now does not count before the next question.
            pauses.ask(now).ifPresent(this::resume);
            hub.tick(now);
        }
    }

    private enum Sleep {
        /** The thread works, or is about to check for work. */
        AWAKE,
        /** The thread checks for work within 20 milliseconds; only work of {@link #hand} wakes it earlier. */
        LIGHT,
        /** Any work wakes the thread. */
        DEEP
    }
}

package dev.golink.server.hub;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns a {@link Hub}. It does what others hand over, in order, and ticks in between; whatever one of
 * these throws costs that one alone.
 */
public final class HubThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubThread.class);
    private static final Duration RHYTHM = Duration.ofMillis(250);

    private final Hub hub;
    private final Time time;
    private final PauseDetector pauses;
    private final BlockingQueue<Consumer<Hub>> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;
    private long nextTick;

    /** Takes over a hub and starts. */
    public HubThread(Hub hub, Time time) {
        this.hub = hub;
        this.time = time;
        this.nextTick = time.nanos();
        this.pauses = new PauseDetector(RHYTHM, nextTick);
        this.thread = Thread.ofPlatform().name("golink-hub").daemon().unstarted(this::run);
        thread.start();
    }

    /** Hands work to the hub's thread; returns at once, and false if the hub has ended, so that it will not be done. */
    public boolean hand(Consumer<Hub> work) {
        synchronized (queue) {
            return !closing && queue.add(work);
        }
    }

    /** Ends the thread after the work handed over so far; commands that still wait end as unreachable. */
    @Override
    public void close() {
        synchronized (queue) {
            queue.add(Hub::close);
            closing = true;
        }
        try {
            if (!ended.await(1, TimeUnit.SECONDS)) {
                LOG.warn("The hub's thread is still busy; it is left to end by itself.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            step();
        }
        ended.countDown();
    }

    /**
     * Guards every piece of work: an error in one, even one of the machine, must not end the thread that all phones
     * depend on.
     */
    private void step() {
        try {
            Consumer<Hub> work = next();
            pauses.ask(time.nanos()).ifPresent(this::resume);
            if (work != null) {
                work.accept(hub);
            }
            tickIfDue();
            hub.flush();
        } catch (InterruptedException e) {
            LOG.warn("The hub's thread was interrupted; it goes on, only its close ends it.", e);
        } catch (Throwable e) { // see above
            LOG.error("A piece of the hub's work failed; the hub goes on with the next.", e);
        }
    }

    private @Nullable Consumer<Hub> next() throws InterruptedException {
        long wait = Math.max(0, Math.min(nextTick - time.nanos(), hub.untilFlush()));
        return queue.poll(wait, TimeUnit.NANOSECONDS);
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
}

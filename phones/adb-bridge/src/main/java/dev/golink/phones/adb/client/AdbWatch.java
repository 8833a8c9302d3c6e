package dev.golink.phones.adb.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Watches an adb server and its devices on a virtual thread. When the server is not there, or ends, it looks again after 1
 * second, and after up to 5 seconds when that does not help.
 */
public final class AdbWatch implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final AdbServer server;
    private final BooleanSupplier installed;
    private final Listener listener;
    private final Duration shortest;
    private final Duration longest;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("golink-adb-watch").unstarted(this::run);
    private Told told = new Told(new AdbStatus.Searching(), List.of());

    private AdbWatch(AdbServer server, BooleanSupplier installed, Listener listener, Duration shortest,
            Duration longest) {
        this.server = server;
        this.installed = installed;
        this.listener = listener;
        this.shortest = shortest;
        this.longest = longest;
    }

    /**
     * Starts to watch.
     *
     * @param installed says whether the program adb is on this computer; asked each time when no server is found
     */
    public static AdbWatch start(AdbServer server, BooleanSupplier installed, Listener listener) {
        return start(server, installed, listener, SHORTEST, LONGEST);
    }

    /** Starts to watch with other pauses, for tests. */
    static AdbWatch start(AdbServer server, BooleanSupplier installed, Listener listener, Duration shortest,
            Duration longest) {
        AdbWatch watch = new AdbWatch(server, installed, listener, shortest, longest);
        watch.thread.start();
        return watch;
    }

    private void run() {
        Duration pause = shortest;
        while (!isClosed(Duration.ZERO)) {
            boolean wasThere = follow();
            pause = wasThere ? shortest : pause;
            if (isClosed(pause)) {
                return;
            }
            Duration next = pause.multipliedBy(2);
            pause = next.compareTo(longest) > 0 ? longest : next;
        }
    }

    /** Tells the devices until the server ends. Returns whether the server was there. */
    private boolean follow() {
        boolean there = false;
        try {
            AdbStatus running = new AdbStatus.Running(server.version());
            try (DeviceLists lists = server.track()) {
                there = true;
                tell(running, lists.first());
                while (!isClosed(Duration.ZERO)) {
                    tell(running, lists.next());
                }
            }
        } catch (AdbException e) {
            tell(status(e), List.of());
        }
        return there;
    }

    private AdbStatus status(AdbException e) {
        return switch (e.kind()) {
            case NO_SERVER -> new AdbStatus.NotRunning(installed.getAsBoolean());
            case WRONG_VERSION, REFUSED, NO_ADB -> new AdbStatus.Unusable(String.valueOf(e.getMessage()));
            case BROKEN -> new AdbStatus.Searching(); // it was there a moment ago; the next look tells
        };
    }

    private void tell(AdbStatus status, List<AdbDevice> devices) {
        Told now = new Told(status, devices);
        if (!isClosed(Duration.ZERO) && !now.equals(told)) {
            told = now;
            listener.changed(status, devices);
        }
    }

    private boolean isClosed(Duration wait) {
        try {
            return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) { // by close
            return true;
        }
    }

    /** Ends the watch at once. The listener is not called any more, except for a call that has begun. */
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt(); // ends a read of a virtual thread too
    }

    /** Whether its thread still runs. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** Is told of changes. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called on the watch's thread after each change.
         *
         * @param status  whether the server is there
         * @param devices its devices; none if it is not there
         */
        void changed(AdbStatus status, List<AdbDevice> devices);
    }

    private record Told(AdbStatus status, List<AdbDevice> devices) {}
}

package dev.golink.phones.adb.screen;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.screen.h264.AccessUnit;
import dev.golink.phones.adb.screen.h264.AccessUnits;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.client.time.PhoneTimer;

/**
 * One run of screenrecord on a phone. A worker reads; everything else happens on the phones' thread.
 */
final class Recording implements AccessUnits.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final int CHUNK = 64 * 1024;
    /** Chunks that may wait for the phones' thread; the worker reads no further before one is done. */
    private static final int MOST_WAITING = 4;
    /** The most characters of what the program said that are kept; the last ones count. */
    private static final int MOST_WORDS = 300;

    private final ScreenContext context;
    private final ShellCommand command;
    private final Duration pause;
    private final Listener listener;
    private final AccessUnits units = new AccessUnits(this);
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Duration begunAt;
    private final StringBuilder words = new StringBuilder();
    private PhoneTimer.ScheduledTask pausing = PhoneTimer.ScheduledTask.NONE;
    private volatile @Nullable AdbStream stream;
    private volatile boolean over;

    /**
     * Creates a recording that does not run yet.
     *
     * @param pause after how long without bytes a picture counts as complete
     */
    Recording(ScreenContext context, ShellCommand command, Duration pause, Listener listener) {
        this.context = context;
        this.command = command;
        this.pause = pause;
        this.listener = listener;
        begunAt = context.timer().now();
    }

    /** Starts it. */
    void begin() {
        context.workers().execute(this::run);
    }

    /** What runs on the phone. */
    ShellCommand command() {
        return command;
    }

    /** The time since it was created. */
    Duration age() {
        return context.timer().now().minus(begunAt);
    }

    /** Ends it. The listener hears no more of it. */
    void end() {
        over = true;
        pausing.cancel();
        context.workers().execute(this::close);
    }

    @Override
    public void picture(AccessUnit unit) {
        if (!over) {
            listener.picture(this, unit);
        }
    }

    @Override
    public void torn() {
        if (!over) {
            listener.torn(this);
        }
    }

    @Override
    public void words(String text) {
        words.append(text);
        words.delete(0, Math.max(0, words.length() - MOST_WORDS));
    }

    private void run() {
        String problem = "";
        try (AdbStream opened = context.shell().start(command)) {
            stream = opened;
            if (!over) { // the phones' thread may have ended it before the stream was there
                read(opened.in());
            }
        } catch (IOException e) {
            problem = e.getMessage() == null ? e.toString() : e.getMessage();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        String last = problem;
        context.timer().soon(() -> ended(last));
    }

    private void read(InputStream in) throws IOException, InterruptedException {
        byte[] buffer = new byte[CHUNK];
        for (int count = in.read(buffer); count >= 0 && !over; count = in.read(buffer)) {
            byte[] chunk = Arrays.copyOf(buffer, count);
            room.acquire();
            context.timer().soon(() -> arrived(chunk));
        }
    }

    private void arrived(byte[] chunk) {
        room.release();
        if (over) {
            return;
        }
        pausing.cancel();
        units.bytes(chunk, context.timer().now());
        if (units.isOpen() && !over) {
            pausing = context.timer().after(pause, units::pause);
        }
    }

    private void ended(String problem) {
        if (over) {
            return;
        }
        pausing.cancel();
        units.pause();
        if (!over) { // the last picture may have changed what the listener wants
            over = true;
            words("\n" + problem);
            listener.ended(this, words.toString().strip());
        }
    }

    /** A line on its standard input ends it at once. Of the end of the stream, adbd tells a program that writes only after 1 s. */
    private void close() {
        try (AdbStream open = stream) {
            if (open != null) {
                open.out().write('\n');
                open.out().flush();
            }
        } catch (IOException e) {
            LOG.debug("A recording had ended already: {}", e.toString());
        }
    }

    /** Gets what comes of a recording, on the phones' thread. */
    interface Listener {
        /** A picture. */
        void picture(Recording from, AccessUnit unit);

        /** The last picture was given away without its end. */
        void torn(Recording from);

        /**
         * It has ended by itself.
         *
         * @param words what the program said last; may be empty
         */
        void ended(Recording from, String words);
    }
}

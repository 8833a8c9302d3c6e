package dev.golink.phones.adb.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.device.DisplayRotation;
import dev.golink.phones.client.time.PhoneTimer;

/**
 * Tells when a phone's screen is turned. One loop on the phone looks each half second; it ends with its stream. Used on the
 * phones' thread; a worker reads.
 */
final class RotationWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RotationWatch.class);
    private static final String END = ".";
    private static final int MOST_LINES = 1_000;
    /** Far more than the line of a screen has; what is beyond it is not kept. */
    static final int LONGEST_LINE = 4_096;
    private static final int MOST_FAILURES = 5;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ScreenContext context;
    private final IntConsumer turned;
    private @Nullable Loop loop;
    private int failures;
    private PhoneTimer.ScheduledTask retry = PhoneTimer.ScheduledTask.NONE;

    /** @param turned gets the rotation at the beginning and whenever it changes: 0 to 3, as Android counts */
    RotationWatch(ScreenContext context, IntConsumer turned) {
        this.context = context;
        this.turned = turned;
    }

    /** Begins to look. */
    void begin() {
        if (loop == null) {
            failures = 0;
            start();
        }
    }

    /** Ends the loop on the phone. */
    void end() {
        retry.cancel();
        if (loop != null) {
            loop.end();
            loop = null;
        }
    }

    private void start() {
        Loop started = new Loop();
        loop = started;
        context.workers().execute(started);
    }

    private void read(Loop from, List<String> lines) {
        if (from == loop) {
            failures = 0;
            DisplayRotation.of(lines).ifPresentOrElse(turned, () -> LOG.debug("No rotation in {}", lines));
        }
    }

    private void ended(Loop from) {
        if (from != loop) {
            return;
        }
        failures++;
        if (failures < MOST_FAILURES) {
            retry = context.timer().after(RETRY, this::start);
        } else {
            LOG.warn("A phone does not tell how its screen is turned; pictures may have the wrong shape.");
        }
    }

    /** One run of the loop on the phone. */
    private final class Loop implements Runnable {
        private volatile @Nullable AdbStream stream;
        private volatile boolean over;

        @Override
        public void run() {
            try (AdbStream opened = context.shell().start(PhonePrograms.turns())) {
                stream = opened;
                if (!over) { // the phones' thread may have ended it before the stream was there
                    read(new BufferedReader(new InputStreamReader(opened.in(), StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                LOG.debug("The loop that looks for the rotation ended: {}", e.toString());
            }
            context.timer().soon(() -> ended(this));
        }

        private void read(BufferedReader in) throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = line(in); line != null && !over; line = line(in)) {
                if (!line.strip().equals(END)) {
                    if (lines.size() < MOST_LINES) {
                        lines.add(line);
                    }
                } else if (!lines.isEmpty()) {
                    List<String> block = List.copyOf(lines);
                    lines.clear();
                    context.timer().soon(() -> RotationWatch.this.read(this, block));
                }
            }
        }

        private @Nullable String line(BufferedReader in) throws IOException {
            StringBuilder line = new StringBuilder();
            int next = in.read();
            boolean isEnd = next < 0;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (line.length() < LONGEST_LINE) {
                    line.append((char) next);
                }
            }
            return isEnd ? null : line.toString();
        }

        private void end() {
            over = true;
            context.workers().execute(() -> {
                AdbStream open = stream;
                if (open != null) {
                    open.close();
                }
            });
        }
    }
}

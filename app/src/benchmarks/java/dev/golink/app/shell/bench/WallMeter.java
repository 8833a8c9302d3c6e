package dev.golink.app.shell.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ScreenSubscription;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FeedCounts;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Measures what happens to the frames of a window's screens, and the cost. It watches each screen in addition to the
 * window, at so small a size that nothing is decoded for it. A picture counts as painted once a pulse has laid it out.
 * Phones and console use the same clock. For the JavaFX thread only, except {@link #memory}.
 */
final class WallMeter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MILLI = 1e6;
    private static final double MICROS_A_MILLI = 1e3;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;
    /** The beginnings of thread names, by role; all other threads belong to the server and the virtual machine. */
    private static final Map<String, String> THREAD_NAMES = threadNames();

    private final Map<PhoneId, ScreenSubscription> looks = new HashMap<>();
    private final Map<PhoneId, FeedCounts> before = new HashMap<>();
    private final List<Double> decoded = new ArrayList<>();
    private final List<Double> painted = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();
    private final List<DecodeResult.Picture> inThisPulse = new ArrayList<>();
    private final long nanosAtEpoch = System.nanoTime() - ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
    private Set<PhoneId> measured = Set.of();
    private Cost costBefore = Cost.now();

    /** Watches screens that the window has already opened. */
    WallMeter(ScreenFeeds feeds, Collection<PhoneId> phones, Scene scene) {
        phones.forEach(phone -> looks.put(phone, feeds.look(phone, new ViewQuality.Hidden(), this::arrived)));
        scene.addPostLayoutPulseListener(this::laidOut);
    }

    /** Watches only these screens from now on, so that screens the window does not show stay unwatched. */
    void measure(Set<PhoneId> phones) {
        measured = Set.copyOf(phones);
        looks.forEach((phone, subscription) -> subscription.attend(
                measured.contains(phone) ? new ViewQuality.Tile(1) : new ViewQuality.Hidden()));
    }

    /** Discards all measurements and begins again. */
    void begin() {
        decoded.clear();
        painted.clear();
        waiting.clear();
        inThisPulse.clear();
        measured.forEach(phone -> before.put(phone, looks.get(phone).feedCounts()));
        costBefore = Cost.now();
    }

    /** Records how many frames wait for decoding; to be called about once a second. */
    void sample() {
        waiting.add(measured.stream().mapToLong(phone -> waiting(looks.get(phone).feedCounts())).max().orElse(0));
    }

    /** The measurements since the beginning, by name. */
    Map<String, String> figures() {
        Cost cost = Cost.now().since(costBefore);
        double seconds = cost.nanos / NANOS;
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("frames received, /s", one(sum(FeedCounts::received) / seconds));
        rows.put("decoded, /s", one(sum(FeedCounts::decoded) / seconds));
        rows.put("painted, /s", one(painted.size() / seconds));
        rows.put("left out before decoding", String.valueOf(sum(FeedCounts::late)));
        rows.put("left out before painting", String.valueOf(sum(FeedCounts::unpainted)));
        rows.put("lost, unreadable", sum(FeedCounts::lost) + ", " + sum(FeedCounts::unreadable));
        rows.put("most that wait of a phone, first and second half", most(0, waiting.size() / 2) + ", "
                + most(waiting.size() / 2, waiting.size()));
        rows.put("capture to decoded, p50 / p95, ms", percentiles(decoded));
        rows.put("capture to painted, p50 / p95, ms", percentiles(painted));
        rows.put("decoding a frame, ms", "%.2f".formatted(
                sum(FeedCounts::decodeNanos) / MILLI / Math.max(1, sum(FeedCounts::decoded))));
        rows.put("CPU of the process, with phones and server, ms/s", one(cost.cpuNanos / MILLI / seconds));
        THREAD_NAMES.forEach((role, name) -> rows.put("… " + role + ", ms/s",
                one(cost.ofThreads.getOrDefault(role, 0L) / MILLI / seconds)));
        return rows;
    }

    /** The memory of the process after a garbage collection; to be called on any thread except the JavaFX thread. */
    static Map<String, String> memory() throws InterruptedException, IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("live heap, MiB", one((runtime.totalMemory() - runtime.freeMemory()) / MEBI));
        rows.put("… and beside it buffers, MiB", one(buffers() / MEBI));
        rows.put("resident, MiB", one(resident() / MEBI));
        return rows;
    }

    /** The memory in buffers outside the heap, such as decoded pictures, in bytes. */
    private static double buffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToDouble(BufferPoolMXBean::getMemoryUsed).sum();
    }

    /** The resident memory that Linux reports, in bytes. */
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0);
    }

    /**
     * Called just after the window got the picture. Pictures dropped before painting do not arrive here, and have no
     * latency.
     */
    private void arrived(DecodeResult made) {
        if (made instanceof DecodeResult.Picture picture) {
            decoded.add(sinceCapture(picture, picture.decodedAt()));
            inThisPulse.add(picture);
        }
    }

    private void laidOut() {
        long now = System.nanoTime();
        inThisPulse.forEach(picture -> painted.add(sinceCapture(picture, now)));
        inThisPulse.clear();
    }

    private double sinceCapture(DecodeResult.Picture picture, long nanos) {
        return (nanos - nanosAtEpoch) / MILLI - picture.capturedAt() / MICROS_A_MILLI;
    }

    /**
     * The number of frames that wait. Some JPEGs are dropped without decoding and count as unpainted; JPEG pictures
     * that still wait for painting may count too.
     */
    private static long waiting(FeedCounts feedCounts) {
        long done = Math.max(feedCounts.decoded(), feedCounts.shown() + feedCounts.unpainted());
        return Math.max(0, feedCounts.received() - feedCounts.unseen() - feedCounts.late() - done);
    }

    private long most(int from, int to) {
        return waiting.subList(from, to).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private long sum(java.util.function.ToLongFunction<FeedCounts> figure) {
        return measured.stream().mapToLong(phone -> figure.applyAsLong(looks.get(phone).feedCounts())
                - figure.applyAsLong(before.get(phone))).sum();
    }

    private static String percentiles(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? "–"
                : one(sorted.get(sorted.size() / 2)) + " / " + one(sorted.get((int) (sorted.size() * 0.95)));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Map<String, String> threadNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("FX thread", "JavaFX Application Thread");
        names.put("renderer", "QuantumRenderer");
        names.put("decoders", "golink-decoder");
        names.put("phones", "golink-swarm");
        return names;
    }

    /** The processor time of this process, up to a moment or between two moments. */
    private record Cost(long nanos, long cpuNanos, Map<String, Long> ofThreads) {
        static Cost now() {
            Map<String, Long> threads = new HashMap<>();
            for (long id : THREADS.getAllThreadIds()) {
                ThreadInfo thread = THREADS.getThreadInfo(id);
                THREAD_NAMES.forEach((role, name) -> {
                    if (thread != null && thread.getThreadName().startsWith(name)) {
                        threads.merge(role, THREADS.getThreadCpuTime(id), Long::sum);
                    }
                });
            }
            return new Cost(System.nanoTime(),
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos(), threads);
        }

        Cost since(Cost earlier) {
            Map<String, Long> threads = new HashMap<>(ofThreads);
            earlier.ofThreads.forEach((role, spent) -> threads.merge(role, -spent, Long::sum));
            return new Cost(nanos - earlier.nanos, cpuNanos - earlier.cpuNanos, threads);
        }
    }
}

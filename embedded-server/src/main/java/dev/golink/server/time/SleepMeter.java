package dev.golink.server.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Measures how long the computer slept in total while the monotonic clock stood still. On Linux, the kernel's time
 * since boot continues during sleep (proc_uptime(5)). On macOS no such clock is available. There, a wall clock that
 * jumps ahead by more than a minute counts as sleep, although somebody may have set it. On other systems, such as
 * Windows, the monotonic clock itself continues. Any thread may call it.
 */
final class SleepMeter implements LongSupplier {
    private static final Path UPTIME = Path.of("/proc/uptime");
    /**
     * Shorter differences are ignored: the clocks are not read at the same moment, and the kernel gives hundredths of a
     * second.
     */
    private static final long LEAST = Duration.ofSeconds(1).toNanos();
    private static final long LEAST_JUMP = Duration.ofMinutes(1).toNanos();
    /** For this long the last measurement is used again, because the meter is read often. */
    private static final long FRESH = Duration.ofMillis(100).toNanos();

    private final LongSupplier monotonic;
    private final Supplier<OptionalLong> unsleeping;
    private final long least;
    private long askedAt;
    /** How far the second clock was ahead of the first when they were last read; null before that. */
    private @Nullable Long lead;
    private long slept;

    /**
     * Creates a meter that begins now.
     *
     * @param monotonic  nanoseconds of a clock that may stand still during sleep
     * @param unsleeping nanoseconds of a clock that continues during sleep; empty if it cannot be read
     * @param least      a smaller growth of the second clock's lead is no sleep
     */
    SleepMeter(LongSupplier monotonic, Supplier<OptionalLong> unsleeping, long least) {
        this.monotonic = monotonic;
        this.unsleeping = unsleeping;
        this.least = least;
        askedAt = monotonic.getAsLong();
        unsleeping.get().ifPresent(time -> take(time - askedAt));
    }

    static LongSupplier ofThisComputer(InstantSource wall) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("linux")) {
            return new SleepMeter(System::nanoTime, () -> uptime(UPTIME), LEAST);
        }
        if (os.contains("mac")) {
            return new SleepMeter(System::nanoTime, () -> OptionalLong.of(nanos(wall.instant())), LEAST_JUMP);
        }
        return () -> 0;
    }

    @Override
    public synchronized long getAsLong() {
        long now = monotonic.getAsLong();
        if (now - askedAt >= FRESH) {
            askedAt = now;
            unsleeping.get().ifPresent(time -> take(time - now));
        }
        return slept;
    }

    /**
     * Counts a sudden growth of the lead as sleep. A small growth, or a decrease, comes from reading or setting a
     * clock.
     */
    private void take(long newLead) {
        if (lead != null && newLead - lead >= least) {
            slept += newLead - lead;
        }
        lead = newLead;
    }

    /** Nanoseconds since boot; empty if the system does not show them. */
    static OptionalLong uptime(Path file) {
        try {
            String text = Files.readString(file);
            double seconds = Double.parseDouble(text.substring(0, text.indexOf(' ')));
            return OptionalLong.of(Math.round(seconds * 1e9));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException _) {
            // The only consequence is that sleep is not detected.
            return OptionalLong.empty();
        }
    }

    private static long nanos(Instant moment) {
        return moment.getEpochSecond() * 1_000_000_000 + moment.getNano();
    }
}

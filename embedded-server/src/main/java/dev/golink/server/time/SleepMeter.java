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
 * For how long the computer slept in all while the monotonic clock stood still. On Linux the kernel's time since boot goes on
 * in sleep (proc_uptime(5)). On macOS there is no such clock at hand: there a wall clock that jumps ahead by more than a minute
 * is taken for a sleep, and can't be told from one that was set. Elsewhere, as on Windows, the monotonic clock itself goes on.
 * Any thread may ask.
 */
final class SleepMeter implements LongSupplier {
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** Less is not worth mentioning: the clocks are not read at the same moment, and the kernel tells hundredths. */
    private static final long LEAST = Duration.ofSeconds(1).toNanos();
    private static final long LEAST_JUMP = Duration.ofMinutes(1).toNanos();
    /** So long what was measured is good enough, for the meter is asked often. */
    private static final long FRESH = Duration.ofMillis(100).toNanos();

    private final LongSupplier monotonic;
    private final Supplier<OptionalLong> unsleeping;
    private final long least;
    private long askedAt;
    /** How far the second clock was ahead of the first when it was last read; null before that. */
    private @Nullable Long lead;
    private long slept;

    /**
     * A meter that begins now.
     *
     * @param monotonic  nanoseconds of a clock that may stand still in sleep
     * @param unsleeping nanoseconds of one that goes on in sleep; empty if it can't be read
     * @param least      a shorter lead of the second before the first is no sleep
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

    /** A lead that grew at once was slept through; one that grew by little, or shrank, comes of reading or setting a clock. */
    private void take(long newLead) {
        if (lead != null && newLead - lead >= least) {
            slept += newLead - lead;
        }
        lead = newLead;
    }

    /** Nanoseconds since boot; empty where a system hides them. */
    static OptionalLong uptime(Path file) {
        try {
            String text = Files.readString(file);
            double seconds = Double.parseDouble(text.substring(0, text.indexOf(' ')));
            return OptionalLong.of(Math.round(seconds * 1e9));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException _) {
            // Without it no sleep is known, which is all that follows.
            return OptionalLong.empty();
        }
    }

    private static long nanos(Instant moment) {
        return moment.getEpochSecond() * 1_000_000_000 + moment.getNano();
    }
}

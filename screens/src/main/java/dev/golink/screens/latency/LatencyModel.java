package dev.golink.screens.latency;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameRate;
import dev.golink.screens.latency.FrameCountSource.Counts;
import dev.golink.screens.latency.LatencyFigures.Drops;
import dev.golink.screens.latency.LatencyFigures.Loss;
import dev.golink.screens.latency.StageWindow.Spread;
import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.phone.Phone;

/**
 * The latency figures of one place that shows a phone's screen, from the time they are shown. Use it on the JavaFX
 * thread only.
 */
public final class LatencyModel {
    private static final long RATE_SPAN = Duration.ofSeconds(2).toNanos();
    /** The least time for computing a bitrate; a shorter time would give a meaningless one. */
    private static final long LEAST_SPAN = Duration.ofMillis(500).toNanos();
    private static final double SECOND = 1e9;
    private static final int BITS = 8;

    private final FrameCountSource source;
    private final Clocks clocks;
    private final StageWindow stages = new StageWindow();
    private final FrameRate rate = new FrameRate();
    private final Deque<Reading> marks = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<LatencyFigures> figures = new ReadOnlyObjectWrapper<>(LatencyFigures.NONE);
    private @Nullable Phone phone;
    private DecodeResult.@Nullable Picture waiting;
    private long droppedMeanwhile;
    private long neverPainted;

    /** Makes a model, which counts from now on. */
    public LatencyModel(FrameCountSource source, Clocks clocks) {
        this.source = source;
        this.clocks = clocks;
        marks.add(reading());
    }

    /** The figures as of the last tick. */
    public ReadOnlyObjectProperty<LatencyFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Sets the phone's present state; null if the phone is not known any more. */
    public void phoneChanged(@Nullable Phone changed) {
        Long before = droppedByPhone();
        phone = changed;
        Long now = droppedByPhone();
        if (before != null && now != null) {
            // A phone counts from 0 again with each new sharing.
            droppedMeanwhile += now < before ? now : now - before;
        }
    }

    /** Call this when a picture was put into the scene. */
    public void shown(DecodeResult.Picture picture) {
        if (waiting != null) {
            neverPainted++;
        }
        waiting = picture;
    }

    /** Call this when the scene was laid out with its newest picture. */
    public void pulse() {
        DecodeResult.Picture painted = waiting;
        if (painted != null) {
            waiting = null;
            long now = clocks.nanos.getAsLong();
            stages.add(StageTimes.of(painted, phone, arrival(painted, now), now), now);
            rate.mark(now);
        }
    }

    /** Updates the figures. Call it once or twice a second. */
    public void tick() {
        Reading reading = reading();
        Reading before = before(reading.at - RATE_SPAN);
        double seconds = Math.max(LEAST_SPAN, reading.at - before.at) / SECOND;
        Counts counts = reading.counts;
        figures.set(new LatencyFigures(rate.at(reading.at), BITS * (counts.bytes() - before.counts.bytes()) / seconds,
                counts.codec(), counts.width(), counts.height(), spreads(reading.at), drops(reading), clockError()));
        marks.addLast(reading);
        dropOlderThan(reading.at - StageWindow.SPAN.toNanos());
    }

    private @Nullable Long arrival(DecodeResult.Picture picture, long now) {
        ClockDifference difference = clocks.serverAhead.get();
        if (difference == null) {
            return null;
        }
        long sinceThen = TimeUnit.NANOSECONDS.toMicros(now - picture.arrivedAt());
        var wall = clocks.wall.instant().plus(difference.ahead());
        return TimeUnit.SECONDS.toMicros(wall.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(wall.getNano())
                - sinceThen;
    }

    private Duration clockError() {
        ClockDifference difference = clocks.serverAhead.get();
        return difference == null ? Duration.ZERO : difference.error();
    }

    private Map<Stage, Spread> spreads(long now) {
        Map<Stage, Spread> spreads = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Spread spread = stages.of(stage, now);
            if (spread != null) {
                spreads.put(stage, spread);
            }
        }
        return spreads;
    }

    private Map<Loss, Drops> drops(Reading now) {
        Reading then = before(now.at - StageWindow.SPAN.toNanos());
        Map<Loss, Drops> drops = new EnumMap<>(Loss.class);
        Long byPhone = droppedByPhone();
        if (byPhone != null) {
            drops.put(Loss.PHONE, new Drops(now.droppedByPhone - then.droppedByPhone, byPhone));
        }
        drops.put(Loss.WAY, drops(now, then, reading -> reading.counts.missed()));
        drops.put(Loss.DECODE, drops(now, then, reading -> reading.counts.late()));
        drops.put(Loss.PAINT, drops(now, then, reading -> reading.counts.unshown() + reading.neverPainted));
        return drops;
    }

    private Drops drops(Reading now, Reading then, ToLongFunction<Reading> count) {
        return new Drops(count.applyAsLong(now) - count.applyAsLong(then), count.applyAsLong(now));
    }

    private Reading reading() {
        return new Reading(clocks.nanos.getAsLong(), source.counts(), droppedMeanwhile, neverPainted);
    }

    private @Nullable Long droppedByPhone() {
        return phone == null ? null : phone.vitals().screen().droppedFrames();
    }

    /** The latest mark that is not after this moment; the oldest mark if all are after it. */
    private Reading before(long moment) {
        Reading found = marks.getFirst();
        for (Reading reading : marks) {
            if (reading.at - moment <= 0) {
                found = reading;
            }
        }
        return found;
    }

    /** Removes old marks, but keeps one from before this moment to count from. */
    private void dropOlderThan(long before) {
        Iterator<Reading> oldest = marks.iterator();
        int older = 0;
        while (oldest.hasNext() && oldest.next().at - before <= 0) {
            older++;
        }
        for (int i = 1; i < older; i++) {
            marks.removeFirst();
        }
    }

    /**
     * The clocks for computing times.
     *
     * @param wall        this computer's clock
     * @param nanos       the console's monotonic clock, in nanoseconds
     * @param serverAhead how far the server's clock is ahead of this computer's; gives null while that is not known
     */
    public record Clocks(InstantSource wall, LongSupplier nanos, Supplier<@Nullable ClockDifference> serverAhead) {}

    private record Reading(long at, Counts counts, long droppedByPhone, long neverPainted) {}
}

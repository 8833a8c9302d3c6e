package dev.golink.screens.figures;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.figures.FigureSource.Counts;
import dev.golink.screens.figures.Figures.Drops;
import dev.golink.screens.figures.Figures.Place;
import dev.golink.screens.figures.StageWindow.Spread;
import dev.golink.screens.frames.Decoded;
import dev.golink.screens.frames.FrameRate;
import dev.golink.server.fleet.phone.Phone;

/**
 * The latency figures of one place that shows a phone's screen, from the time they are shown. Use it on the JavaFX
 * thread only.
 */
public final class FiguresModel {
    private static final long RATE_SPAN = Duration.ofSeconds(2).toNanos();
    /** The least time for computing a bitrate; a shorter time would give a meaningless one. */
    private static final long LEAST_SPAN = Duration.ofMillis(500).toNanos();
    private static final double SECOND = 1e9;
    private static final int BITS = 8;

    private final FigureSource source;
    private final Clocks clocks;
    private final StageWindow stages = new StageWindow();
    private final FrameRate rate = new FrameRate();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(Figures.NONE);
    private @Nullable Phone phone;
    private Decoded.@Nullable Picture waiting;
    private long droppedMeanwhile;
    private long neverPainted;

    /** Makes a model, which counts from now on. */
    public FiguresModel(FigureSource source, Clocks clocks) {
        this.source = source;
        this.clocks = clocks;
        marks.add(mark());
    }

    /** The figures as of the last tick. */
    public ReadOnlyObjectProperty<Figures> figuresProperty() {
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
    public void shown(Decoded.Picture picture) {
        if (waiting != null) {
            neverPainted++;
        }
        waiting = picture;
    }

    /** Call this when the scene was laid out with its newest picture. */
    public void pulse() {
        Decoded.Picture painted = waiting;
        if (painted != null) {
            waiting = null;
            long now = clocks.nanos.getAsLong();
            stages.add(StageTimes.of(painted, phone, arrival(painted, now), now), now);
            rate.mark(now);
        }
    }

    /** Updates the figures. Call it once or twice a second. */
    public void tick() {
        Mark mark = mark();
        Mark before = before(mark.at - RATE_SPAN);
        double seconds = Math.max(LEAST_SPAN, mark.at - before.at) / SECOND;
        Counts counts = mark.counts;
        figures.set(new Figures(rate.at(mark.at), BITS * (counts.bytes() - before.counts.bytes()) / seconds,
                counts.codec(), counts.width(), counts.height(), spreads(mark.at), drops(mark)));
        marks.addLast(mark);
        forget(mark.at - StageWindow.SPAN.toNanos());
    }

    private @Nullable Long arrival(Decoded.Picture picture, long now) {
        Duration ahead = clocks.serverAhead;
        if (ahead == null) {
            return null;
        }
        long sinceThen = TimeUnit.NANOSECONDS.toMicros(now - picture.arrivedAt());
        var wall = clocks.wall.instant().plus(ahead);
        return TimeUnit.SECONDS.toMicros(wall.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(wall.getNano())
                - sinceThen;
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

    private Map<Place, Drops> drops(Mark now) {
        Mark then = before(now.at - StageWindow.SPAN.toNanos());
        Map<Place, Drops> drops = new EnumMap<>(Place.class);
        Long byPhone = droppedByPhone();
        if (byPhone != null) {
            drops.put(Place.PHONE, new Drops(now.droppedByPhone - then.droppedByPhone, byPhone));
        }
        drops.put(Place.WAY, drops(now, then, mark -> mark.counts.missed()));
        drops.put(Place.DECODE, drops(now, then, mark -> mark.counts.late()));
        drops.put(Place.PAINT, drops(now, then, mark -> mark.counts.unshown() + mark.neverPainted));
        return drops;
    }

    private Drops drops(Mark now, Mark then, ToLongFunction<Mark> count) {
        return new Drops(count.applyAsLong(now) - count.applyAsLong(then), count.applyAsLong(now));
    }

    private Mark mark() {
        return new Mark(clocks.nanos.getAsLong(), source.counts(), droppedMeanwhile, neverPainted);
    }

    private @Nullable Long droppedByPhone() {
        return phone == null ? null : phone.vitals().screen().droppedFrames();
    }

    /** The latest mark that is not after this moment; the oldest mark if all are after it. */
    private Mark before(long moment) {
        Mark found = marks.getFirst();
        for (Mark mark : marks) {
            if (mark.at - moment <= 0) {
                found = mark;
            }
        }
        return found;
    }

    /** Removes old marks, but keeps one from before this moment to count from. */
    private void forget(long before) {
        Iterator<Mark> oldest = marks.iterator();
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
     * @param serverAhead how far the server's clock is ahead of this computer's; null if that is not known
     */
    public record Clocks(InstantSource wall, LongSupplier nanos, @Nullable Duration serverAhead) {}

    private record Mark(long at, Counts counts, long droppedByPhone, long neverPainted) {}
}

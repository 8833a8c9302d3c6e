package dev.golink.screens.viewer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameCounts;
import dev.golink.screens.frames.FrameRate;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * The content of one watch window or tile. Used on the JavaFX thread only. What depends on the time is updated by
 * events and by {@link #tick} only, from the given clock.
 */
public final class ScreenModel {
    /** When sharing begins again, a picture older than this is dropped because it belongs to the previous sharing. */
    private static final Duration LEFTOVER = Duration.ofSeconds(1);

    private final PhoneId id;
    private final LongSupplier nanos;
    private final InstantSource wall;
    private final FrameRate rate = new FrameRate();
    private final ReadOnlyObjectWrapper<@Nullable Phone> phone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ScreenState> state = new ReadOnlyObjectWrapper<>(new ScreenState.Unknown());
    private final ReadOnlyObjectWrapper<DecodeResult.@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Duration> age = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper fps = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FrameProblem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FrameCounts> counts = new ReadOnlyObjectWrapper<>(FrameCounts.NONE);
    private DecodeResult.@Nullable Picture newest;
    private Instant newestCame = Instant.EPOCH;
    private boolean linked = true;

    /**
     * Makes a model.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public ScreenModel(PhoneId id, LongSupplier nanos) {
        this(id, nanos, InstantSource.system());
    }

    /**
     * Makes a model.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     * @param wall  the wall clock for the arrival times of pictures
     */
    public ScreenModel(PhoneId id, LongSupplier nanos, InstantSource wall) {
        this.id = id;
        this.wall = wall;
        this.nanos = nanos;
    }

    /** The phone's id. */
    public PhoneId id() {
        return id;
    }

    /** The phone; the value is null if the phone is unknown or no longer known. */
    public ReadOnlyObjectProperty<@Nullable Phone> phoneProperty() {
        return phone.getReadOnlyProperty();
    }

    /** The state of the phone's screen. */
    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The picture to show; the value is null if there is none or none may be shown. */
    public ReadOnlyObjectProperty<DecodeResult.@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The age of the picture that is shown; the value is null if none is. */
    public ReadOnlyObjectProperty<@Nullable Duration> ageProperty() {
        return age.getReadOnlyProperty();
    }

    /** Pictures per second over the last two seconds. */
    public ReadOnlyDoubleProperty fpsProperty() {
        return fps.getReadOnlyProperty();
    }

    /** Why the newest frame can't be shown; null if it can. */
    public ReadOnlyObjectProperty<@Nullable FrameProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many frames were received, decoded and dropped up to the newest frame. */
    public ReadOnlyObjectProperty<FrameCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether anything shown changes just because time passes; ticks are needed while this is true. */
    boolean needsTicks() {
        return state.get().showsPicture();
    }

    /** Sets the phone's current state; null if the phone is no longer known. */
    public void phoneChanged(@Nullable Phone changed) {
        boolean wasWanted = isWanted(phone.get());
        phone.set(changed);
        if (!isWanted(changed)) {
            forget();
        } else if (!wasWanted && isOlderThan(LEFTOVER)) {
            forget();
        }
        tick();
    }

    /** Sets whether there is a link to the server. Without a link the last picture stays and counts as old. */
    public void linkChanged(boolean linkedNow) {
        linked = linkedNow;
        tick();
    }

    /** Sets the newest frame and the counts so far. */
    public void arrived(DecodeResult result, FrameCounts soFar) {
        counts.set(soFar);
        switch (result) {
            case DecodeResult.Picture good -> {
                newest = good;
                newestCame = wall.instant().minusNanos(nanos.getAsLong() - good.arrivedAt());
                problem.set(null);
                rate.mark(nanos.getAsLong());
            }
            case DecodeResult.Unreadable(FrameProblem why, _) -> {
                if (isWanted(phone.get())) {
                    problem.set(why);
                }
            }
        }
        tick();
    }

    /** Updates what depends on the time. */
    public void tick() {
        Duration now = ageOfNewest();
        ScreenState next = linked ? ScreenState.of(phone.get(), newest(now)) : new ScreenState.NoLink();
        boolean shows = next.showsPicture();
        picture.set(shows ? newest : null);
        age.set(shows ? now : null);
        fps.set(shows && linked ? rate.at(nanos.getAsLong()) : 0);
        // Set last, so that listeners find all other properties up to date.
        state.set(next);
    }

    /** Releases the last picture. Call this only while the picture is not visible. */
    public void dropPicture() {
        newest = null;
        tick();
    }

    private void forget() {
        newest = null;
        problem.set(null);
        rate.clear();
    }

    private ScreenState.@Nullable Newest newest(@Nullable Duration old) {
        return old == null ? null : new ScreenState.Newest(old, newestCame);
    }

    private boolean isOlderThan(Duration limit) {
        Duration now = ageOfNewest();
        return now != null && now.compareTo(limit) > 0;
    }

    private @Nullable Duration ageOfNewest() {
        DecodeResult.Picture shown = newest;
        return shown == null ? null : Duration.ofNanos(Math.max(0, nanos.getAsLong() - shown.arrivedAt()));
    }

    private static boolean isWanted(@Nullable Phone phone) {
        return phone != null && phone.presence().isConnected() && phone.sharing().isWanted();
    }
}

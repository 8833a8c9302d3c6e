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
import dev.golink.screens.frames.Decoded;
import dev.golink.screens.frames.FrameCounts;
import dev.golink.screens.frames.FrameRate;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * What one viewer shows. Used on the FX thread only. Its time is the clock it was given, so it knows no more of it than
 * at its last {@link #tick}.
 */
public final class ScreenModel {
    /** After this long without sharing, a picture that comes too late is not shown when sharing begins again. */
    private static final Duration LEFTOVER = Duration.ofSeconds(1);

    private final PhoneId id;
    private final LongSupplier nanos;
    private final InstantSource wall;
    private final FrameRate rate = new FrameRate();
    private final ReadOnlyObjectWrapper<@Nullable Phone> phone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ScreenState> state = new ReadOnlyObjectWrapper<>(new ScreenState.Unknown());
    private final ReadOnlyObjectWrapper<Decoded.@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Duration> age = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper fps = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FrameProblem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FrameCounts> counts = new ReadOnlyObjectWrapper<>(FrameCounts.NONE);
    private Decoded.@Nullable Picture newest;
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
     * @param wall  tells when a picture came
     */
    public ScreenModel(PhoneId id, LongSupplier nanos, InstantSource wall) {
        this.id = id;
        this.wall = wall;
        this.nanos = nanos;
    }

    /** Whose screen it is. */
    public PhoneId id() {
        return id;
    }

    /** The phone; null if it is not known (any more). */
    public ReadOnlyObjectProperty<@Nullable Phone> phoneProperty() {
        return phone.getReadOnlyProperty();
    }

    /** What there is to be seen. */
    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The picture to show; null if there is none or none may be shown. */
    public ReadOnlyObjectProperty<Decoded.@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** How old the picture is that is shown; null if none is. */
    public ReadOnlyObjectProperty<@Nullable Duration> ageProperty() {
        return age.getReadOnlyProperty();
    }

    /** Pictures a second over the last two seconds. */
    public ReadOnlyDoubleProperty fpsProperty() {
        return fps.getReadOnlyProperty();
    }

    /** Why the newest frame can't be shown; null if it can. */
    public ReadOnlyObjectProperty<@Nullable FrameProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many frames came and were left out, as of the newest one. */
    public ReadOnlyObjectProperty<FrameCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Whether time alone changes what is shown, so that ticks are worth their cost. */
    boolean needsTicks() {
        return state.get().showsPicture();
    }

    /** Takes over what is known of the phone now; null if it is not known any more. */
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

    /** Takes over whether there is a link to the server; without one the last picture stays, as an old one. */
    public void linkChanged(boolean linkedNow) {
        linked = linkedNow;
        tick();
    }

    /** Takes over the newest frame, and how many there were so far. */
    public void arrived(Decoded decoded, FrameCounts soFar) {
        counts.set(soFar);
        switch (decoded) {
            case Decoded.Picture good -> {
                newest = good;
                newestCame = wall.instant().minusNanos(nanos.getAsLong() - good.arrivedAt());
                problem.set(null);
                rate.mark(nanos.getAsLong());
            }
            case Decoded.Unreadable(FrameProblem why, _) -> {
                if (isWanted(phone.get())) {
                    problem.set(why);
                }
            }
        }
        tick();
    }

    /** Lets time pass. */
    public void tick() {
        Duration now = ageOfNewest();
        ScreenState next = linked ? ScreenState.of(phone.get(), newest(now)) : new ScreenState.NoLink();
        boolean shows = next.showsPicture();
        picture.set(shows ? newest : null);
        age.set(shows ? now : null);
        fps.set(shows && linked ? rate.at(nanos.getAsLong()) : 0);
        // Last, so that who hears of it finds the rest as it is.
        state.set(next);
    }

    /** Lets the last picture go, to be called while nobody sees it. */
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
        Decoded.Picture shown = newest;
        return shown == null ? null : Duration.ofNanos(Math.max(0, nanos.getAsLong() - shown.arrivedAt()));
    }

    private static boolean isWanted(@Nullable Phone phone) {
        return phone != null && phone.presence().isConnected() && phone.sharing().isWanted();
    }
}

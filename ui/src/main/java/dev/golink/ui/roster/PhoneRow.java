package dev.golink.ui.roster;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;

/**
 * One phone's row. It stays the same object while the phone is known, so that the selection and the scroll position
 * stay where they are. Use it on the JavaFX thread only.
 */
public final class PhoneRow {
    private final PhoneId id;
    private final NaturalKey nameKey;
    private final ObjectProperty<Phone> phone;
    private final ObjectProperty<Request> request = new SimpleObjectProperty<>(Request.NONE);
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper();
    /** Whether the row is among the shown rows; set only by the {@link RosterModel}. */
    private boolean shown;
    /** Whether the operator has selected the row; a selected row stays shown. */
    private boolean selected;
    /**
     * When the phone's app was last heard. In nanoseconds of {@code ConsoleClock}'s clock that also runs during
     * sleep.
     */
    private long receivedAt;
    /** When its connection began. In nanoseconds of {@code ConsoleClock}'s clock that also runs during sleep. */
    private long connectedAt;

    PhoneRow(Phone phone) {
        this.id = phone.id();
        this.nameKey = NaturalKey.of(id.value());
        this.phone = new SimpleObjectProperty<>(phone);
    }

    /**
     * Updates the times at which the phone was heard and connected, where the new information has other moments.
     * Moments that are only repeated change nothing.
     *
     * @param before    what was known until now; null if nothing was
     * @param serverNow the time of the server's clock, which also made the phone's moments
     * @param elapsed   nanoseconds of {@code ConsoleClock}'s clock that also runs during sleep
     */
    void measure(@Nullable Phone before, Phone told, Instant serverNow, long elapsed) {
        Link is = told.link();
        Link was = before == null ? null : before.link();
        if (was == null || !was.lastHeardAt().equals(is.lastHeardAt())) {
            receivedAt = elapsed - age(is.lastHeardAt(), serverNow);
        }
        if (was == null || !was.connectedAt().equals(is.connectedAt())) {
            connectedAt = elapsed - age(is.connectedAt(), serverNow);
        }
    }

    /** Both moments are times of the server's clock, which is taken not to have been set between them. */
    private static long age(Instant moment, Instant serverNow) {
        return Math.max(0, Duration.between(moment, serverNow).toNanos());
    }

    /** How old the information about the phone is, at a moment given by both clocks. */
    PhoneAges ages(Instant serverNow, long elapsed) {
        return new PhoneAges(serverNow, Duration.ofNanos(Math.max(0, elapsed - receivedAt)),
                Duration.ofNanos(Math.max(0, elapsed - connectedAt)));
    }

    /**
     * When the phone's app was last heard, in nanoseconds of {@code ConsoleClock}'s clock that also runs during
     * sleep.
     */
    public long receivedAt() {
        return receivedAt;
    }

    /** When the phone's connection began, in nanoseconds of the same clock. */
    public long connectedAt() {
        return connectedAt;
    }

    /** The phone's id; it never changes. */
    public PhoneId id() {
        return id;
    }

    /** The key for sorting the row by the phone's id. */
    public NaturalKey nameKey() {
        return nameKey;
    }

    /** What is known of the phone now. */
    public Phone phone() {
        return phone.get();
    }

    /** What is known of the phone; only the {@link RosterModel} sets it. */
    public ObjectProperty<Phone> phoneProperty() {
        return phone;
    }

    /** What this operator last asked of the phone, and its result. */
    public Request request() {
        return request.get();
    }

    /** What this operator last asked of the phone, and its result. */
    public ObjectProperty<Request> requestProperty() {
        return request;
    }

    /** Whether this console records the phone's screen now. */
    public boolean isRecorded() {
        return recorded.get();
    }

    /** Whether this console records the phone's screen now; only the {@link RosterModel} sets it. */
    public ReadOnlyBooleanProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    void setRecorded(boolean now) {
        recorded.set(now);
    }

    /** Whether the row is among the shown rows. */
    public boolean isShown() {
        return shown;
    }

    void setShown(boolean nowShown) {
        shown = nowShown;
    }

    boolean isSelected() {
        return selected;
    }

    void setSelected(boolean nowSelected) {
        selected = nowSelected;
    }

    @Override
    public String toString() {
        return id.value();
    }
}

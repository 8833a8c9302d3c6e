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
 * One phone's row. It stays the same object for as long as the phone is known, so that whatever points at it (the
 * selection, the scroll position) stays where it is. For the window's thread only.
 */
public final class PhoneRow {
    private final PhoneId id;
    private final NaturalKey nameKey;
    private final ObjectProperty<Phone> phone;
    private final ObjectProperty<Request> request = new SimpleObjectProperty<>(Request.NONE);
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper();
    /** Whether it stands among the rows that are shown; the {@link RosterModel}'s own. */
    private boolean shown;
    /** Whether the operator has selected it, which keeps it shown. */
    private boolean selected;
    /** When its application was heard and when its connection began, in nanoseconds of the console's clock that goes on in sleep. */
    private long heardAt;
    private long connectedAt;

    PhoneRow(Phone phone) {
        this.id = phone.id();
        this.nameKey = NaturalKey.of(id.value());
        this.phone = new SimpleObjectProperty<>(phone);
    }

    /**
     * Measures what is new of the phone from this moment on. What is told again is no newer for that.
     *
     * @param before    what was known until now; null if nothing was
     * @param serverNow what the server's clock shows, by which the phone's moments are told
     * @param elapsed   nanoseconds of the console's clock that goes on in sleep
     */
    void measure(@Nullable Phone before, Phone told, Instant serverNow, long elapsed) {
        Link is = told.link();
        Link was = before == null ? null : before.link();
        if (was == null || !was.lastHeardAt().equals(is.lastHeardAt())) {
            heardAt = elapsed - age(is.lastHeardAt(), serverNow);
        }
        if (was == null || !was.connectedAt().equals(is.connectedAt())) {
            connectedAt = elapsed - age(is.connectedAt(), serverNow);
        }
    }

    /** By one clock, the server's, at one moment; nobody set it in between. */
    private static long age(Instant moment, Instant serverNow) {
        return Math.max(0, Duration.between(moment, serverNow).toNanos());
    }

    /** How old what is known of the phone is at a moment, by both clocks. */
    PhoneAges ages(Instant serverNow, long elapsed) {
        return new PhoneAges(serverNow, Duration.ofNanos(Math.max(0, elapsed - heardAt)),
                Duration.ofNanos(Math.max(0, elapsed - connectedAt)));
    }

    /** When its application was last heard, in nanoseconds of the console's clock that goes on in sleep. */
    public long heardAt() {
        return heardAt;
    }

    /** When its connection began, by the same clock. */
    public long connectedAt() {
        return connectedAt;
    }

    /** The phone's name; never changes. */
    public PhoneId id() {
        return id;
    }

    /** What the row is compared by where the phone's name counts. */
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

    /** What this operator last asked of the phone and what came of it. */
    public Request request() {
        return request.get();
    }

    /** What this operator last asked of the phone and what came of it. */
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

    /** Whether it stands among the rows that are shown. */
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

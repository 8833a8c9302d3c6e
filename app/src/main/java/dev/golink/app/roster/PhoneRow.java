package dev.golink.app.roster;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;

/**
 * One phone's row. It stays the same object for as long as the phone is known, so that whatever points at it (the
 * selection, the scroll position) stays where it is. For the window's thread only.
 */
public final class PhoneRow {
    private final PhoneId id;
    private final NaturalKey nameKey;
    private final ObjectProperty<Phone> phone;
    private final ObjectProperty<Request> request = new SimpleObjectProperty<>(Request.NONE);
    /** Whether it stands among the rows that are shown; the {@link RosterModel}'s own. */
    private boolean shown;
    /** Whether the operator has selected it, which keeps it shown. */
    private boolean selected;

    PhoneRow(Phone phone) {
        this.id = phone.id();
        this.nameKey = NaturalKey.of(id.value());
        this.phone = new SimpleObjectProperty<>(phone);
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

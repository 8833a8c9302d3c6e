package dev.golink.ui.roster;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import dev.golink.server.fleet.id.PhoneId;

/**
 * The selected phones that the server did not tell of when the link to it came back, such as after its restart. They
 * stay a part of what the operator selected: they are selected again as soon as the server tells of them, unless the
 * operator changes the selection before. For the window's thread only.
 */
public final class AwaitedPhones {
    private final Set<PhoneId> ids = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /** None. */
    AwaitedPhones() {}

    /** Awaits a phone from now on. */
    void add(PhoneId id) {
        ids.add(id);
        count.set(ids.size());
    }

    /** Does not await a phone any more, since it was forgotten. */
    void remove(PhoneId id) {
        ids.remove(id);
        count.set(ids.size());
    }

    /** Whether this phone is awaited. */
    public boolean contains(PhoneId id) {
        return ids.contains(id);
    }

    /** Does not await those any more that are selected again. */
    public void found(Collection<PhoneRow> selected) {
        if (!ids.isEmpty()) {
            selected.forEach(row -> ids.remove(row.id()));
            count.set(ids.size());
        }
    }

    /** Awaits none any more: the operator has selected something else. */
    public void clear() {
        ids.clear();
        count.set(0);
    }

    /** How many are awaited. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}

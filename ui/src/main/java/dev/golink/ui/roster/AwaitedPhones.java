package dev.golink.ui.roster;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import dev.golink.server.fleet.id.PhoneId;

/**
 * The selected phones that the server does not know after the link to it was restored, such as after its restart. They
 * remain part of the operator's selection: each is selected again when the server knows it, unless the operator changes
 * the selection before. For the JavaFX thread only.
 */
public final class AwaitedPhones {
    private final Set<PhoneId> ids = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /** Creates an empty set. */
    AwaitedPhones() {}

    /** Adds a phone. */
    void add(PhoneId id) {
        ids.add(id);
        count.set(ids.size());
    }

    /** Removes a phone that an operator removed from the list. */
    void remove(PhoneId id) {
        ids.remove(id);
        count.set(ids.size());
    }

    /** Whether this phone is awaited. */
    public boolean contains(PhoneId id) {
        return ids.contains(id);
    }

    /** Removes the phones that are selected again. */
    public void found(Collection<PhoneRow> selected) {
        if (!ids.isEmpty()) {
            selected.forEach(row -> ids.remove(row.id()));
            count.set(ids.size());
        }
    }

    /** Removes all phones, because the operator made another selection. */
    public void clear() {
        ids.clear();
        count.set(0);
    }

    /** The number of awaited phones. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}

package dev.golink.ui.roster;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;

/** Counts the connected phones that can share their screens, so that nothing offers sharing when no phone can share. */
final class ShareablePhones implements PhoneListener {
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper();
    private int count;

    @Override
    public void changed(@Nullable Phone before, @Nullable Phone after) {
        count += number(after) - number(before);
    }

    private static int number(@Nullable Phone phone) {
        return phone != null && phone.presence().isConnected() && phone.description().can(Capability.SHARE) ? 1 : 0;
    }

    /** Publishes the count. Call it after all changes of one update. */
    void publish() {
        told.set(count);
    }

    ReadOnlyIntegerProperty property() {
        return told.getReadOnlyProperty();
    }
}

package dev.golink.ui.roster;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;

/** Receives the changes of each phone before the phone's row shows them. Called on the JavaFX thread. */
@FunctionalInterface
public interface PhoneListener {
    /**
     * Called once for each phone that is new, changed or forgotten. It runs for every change, so it must be quick.
     *
     * @param before null for a phone that is new
     * @param after  null for a phone that is no longer known
     */
    void changed(@Nullable Phone before, @Nullable Phone after);
}

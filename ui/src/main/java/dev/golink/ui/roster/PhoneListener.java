package dev.golink.ui.roster;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;

/** Hears what became of each phone, before its row shows it. On the window's thread. */
@FunctionalInterface
public interface PhoneListener {
    /**
     * Called once for each phone that is new, changed or gone; the work is per change, so it must be little.
     *
     * @param before null for a phone that is new
     * @param after  null for a phone that is not known any more
     */
    void changed(@Nullable Phone before, @Nullable Phone after);
}

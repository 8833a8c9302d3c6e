package dev.golink.server.trace;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;

/**
 * The taps of the phones that are traced now. New connections look here, so that not even their first message is
 * missed. The hub thread changes it; any thread may read it.
 */
public final class TraceTaps {
    private volatile Map<PhoneId, TraceTap> taps = Map.of();

    /** Starts without traced phones. */
    public TraceTaps() {}

    /** Whether no phone is traced. */
    public boolean isEmpty() {
        return taps.isEmpty();
    }

    /** The tap of a phone; null if it is not traced. */
    public @Nullable TraceTap of(PhoneId phone) {
        Map<PhoneId, TraceTap> now = taps;
        return now.isEmpty() ? null : now.get(phone);
    }

    /** Sets the tap of a phone, or removes it. */
    void put(PhoneId phone, @Nullable TraceTap tap) {
        Map<PhoneId, TraceTap> next = new HashMap<>(taps);
        if (tap == null) {
            next.remove(phone);
        } else {
            next.put(phone, tap);
        }
        taps = Map.copyOf(next);
    }
}

package dev.golink.server.desired;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.DesiredSharing;
import dev.golink.server.fleet.PhoneId;

/**
 * The screens that operators want, of phones that are connected or not. Every method is called on one thread, the hub's, and
 * is O(1) in the number of phones.
 */
public final class DesiredSharings {
    /** The most phones whose screens are wanted. */
    public static final int MOST = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(DesiredSharings.class);

    private final Map<PhoneId, DesiredSharing> desired;
    private final Saver saver;

    /** Goes on from what was kept. */
    DesiredSharings(Map<PhoneId, DesiredSharing> kept, Saver saver) {
        this.desired = new HashMap<>(kept);
        this.saver = saver;
    }

    /** Those that end with the server. */
    public static DesiredSharings inMemory() {
        return new DesiredSharings(Map.of(), (_, _) -> {});
    }

    /** Who wants a phone's screen, and how; null if nobody does. */
    public @Nullable DesiredSharing of(PhoneId phone) {
        return desired.get(phone);
    }

    /** An operator wants a phone's screen from now on; replaces what was wanted before. */
    public void want(PhoneId phone, DesiredSharing wanted) {
        if (wanted.equals(desired.get(phone))) {
            return;
        }
        if (desired.size() >= MOST && !desired.containsKey(phone)) {
            LOG.warn("{} phones are asked again for their screens at most, so {} will not be.", MOST, phone);
            return;
        }
        desired.put(phone, wanted);
        saver.save(Map.of(phone, wanted), Set.of());
    }

    /** Nobody wants a phone's screen any more; returns whether somebody did. */
    public boolean withdraw(PhoneId phone) {
        boolean wanted = desired.remove(phone) != null;
        if (wanted) {
            saver.save(Map.of(), Set.of(phone));
        }
        return wanted;
    }

    /** Told of each change; must not block. */
    @FunctionalInterface
    interface Saver {
        void save(Map<PhoneId, DesiredSharing> wanted, Set<PhoneId> withdrawn);
    }
}

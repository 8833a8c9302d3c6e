package dev.golink.server.desired;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.DesiredSharing;

/**
 * The screens that operators want, of phones that are connected or not. Every method is called on one thread, the hub's, and
 * is O(1) in the number of phones.
 */
public final class DesiredSharings {
    /** The most phones whose screens are wanted; of more, the one whose screen was wanted first is given up. */
    public static final int MOST = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(DesiredSharings.class);

    private final LinkedHashMap<PhoneId, DesiredSharing> desired;
    private final Saver saver;

    /** Goes on from what was kept. */
    DesiredSharings(Map<PhoneId, DesiredSharing> kept, Saver saver) {
        this.desired = new LinkedHashMap<>(kept);
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

    /**
     * An operator wants a phone's screen from now on; replaces what was wanted before.
     *
     * @return the phone whose screen is not wanted any more because there are too many; null if there is none
     */
    public @Nullable PhoneId want(PhoneId phone, DesiredSharing wanted) {
        DesiredSharing before = desired.remove(phone);
        PhoneId givenUp = before == null && desired.size() >= MOST ? desired.firstEntry().getKey() : null;
        if (givenUp != null) {
            LOG.warn("{} phones at most are asked again for their screens. {} will not be.", MOST, givenUp);
            desired.remove(givenUp);
        }
        desired.put(phone, wanted);
        if (!wanted.equals(before)) {
            saver.save(Map.of(phone, wanted), givenUp == null ? Set.of() : Set.of(givenUp));
        }
        return givenUp;
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

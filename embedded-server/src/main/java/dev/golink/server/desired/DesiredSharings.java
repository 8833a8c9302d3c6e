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
 * The screens that operators want, of phones that are connected or not. Every method must be called on the hub thread.
 * Every method is O(1) in the number of phones. See decision 0028.
 */
public final class DesiredSharings {
    /** The most phones whose screens can be wanted. Beyond this, the phone whose screen was wanted first is dropped. */
    public static final int MOST = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(DesiredSharings.class);

    private final LinkedHashMap<PhoneId, DesiredSharing> desired;
    private final Saver saver;

    /** Starts with what was stored. */
    DesiredSharings(Map<PhoneId, DesiredSharing> kept, Saver saver) {
        this.desired = new LinkedHashMap<>(kept);
        this.saver = saver;
    }

    /** Wishes in memory only, lost when the server ends. */
    public static DesiredSharings inMemory() {
        return new DesiredSharings(Map.of(), (_, _) -> {});
    }

    /** The operator who wants a phone's screen, and how; null if nobody does. */
    public @Nullable DesiredSharing of(PhoneId phone) {
        return desired.get(phone);
    }

    /**
     * Records that an operator wants a phone's screen. Replaces an earlier wish for that phone.
     *
     * @return the phone that was dropped because there were too many; null if none was
     */
    public @Nullable PhoneId want(PhoneId phone, DesiredSharing wanted) {
        DesiredSharing before = desired.remove(phone);
        PhoneId givenUp = before == null && desired.size() >= MOST ? desired.firstEntry().getKey() : null;
        if (givenUp != null) {
            LOG.warn(
                    "The screens of more than {} phones are wanted. The server will not ask {} again for its screen.",
                    MOST, givenUp);
            desired.remove(givenUp);
        }
        desired.put(phone, wanted);
        if (!wanted.equals(before)) {
            saver.save(Map.of(phone, wanted), givenUp == null ? Set.of() : Set.of(givenUp));
        }
        return givenUp;
    }

    /** Removes the wish for a phone's screen. Returns whether there was one. */
    public boolean withdraw(PhoneId phone) {
        boolean wanted = desired.remove(phone) != null;
        if (wanted) {
            saver.save(Map.of(), Set.of(phone));
        }
        return wanted;
    }

    /** Gets each change; must not block. */
    @FunctionalInterface
    interface Saver {
        void save(Map<PhoneId, DesiredSharing> wanted, Set<PhoneId> withdrawn);
    }
}

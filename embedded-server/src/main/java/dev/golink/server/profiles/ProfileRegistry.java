package dev.golink.server.profiles;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

/**
 * The profiles of all phones, in the roster or not. Phones with an empty profile use no memory here. Every method must
 * be called on the hub thread. See decision 0017.
 */
public final class ProfileRegistry {
    /** The most phones with a profile. */
    public static final int MOST = 50_000;

    private final Map<PhoneId, Profile> profiles;
    private final PhoneNumbers numbers = new PhoneNumbers();
    private final Consumer<Map<PhoneId, Profile>> saver;
    private final @Nullable Refusal locked;

    /**
     * Starts with stored profiles.
     *
     * @param profiles the stored profiles
     * @param saver    gets each change, with {@link Profile#NONE} for a removed profile; must not block
     * @param locked   why nothing may be changed; null if changes are allowed
     */
    ProfileRegistry(Map<PhoneId, Profile> profiles, Consumer<Map<PhoneId, Profile>> saver, @Nullable Refusal locked) {
        this.profiles = new HashMap<>(profiles);
        // An edited file may give two phones the same number. One of them keeps it, always the same one.
        new TreeMap<>(profiles).forEach((phone, profile) -> {
            if (!numbers.take(phone, profile.number())) {
                this.profiles.put(phone, profile.numbered(0));
            }
        });
        this.saver = saver;
        this.locked = locked;
    }

    /** Profiles in memory only, lost when the server ends. */
    public static ProfileRegistry inMemory() {
        return new ProfileRegistry(Map.of(), _ -> {}, null);
    }

    /** The profile of a phone. */
    public Profile of(PhoneId phone) {
        return profiles.getOrDefault(phone, Profile.NONE);
    }

    /**
     * Changes the profiles of phones.
     *
     * @return the profiles that changed
     * @throws RefusedException if the change is refused, with the reason; then nothing changed
     */
    public Map<PhoneId, Profile> edit(Set<PhoneId> phones, ProfileEdit edit) {
        if (locked != null) {
            throw new RefusedException(locked);
        }
        Map<PhoneId, Profile> changed = changes(phones, edit);
        requireRoom(changed);
        changed.forEach((phone, _) -> numbers.release(phone, of(phone).number()));
        changed.forEach(this::put);
        if (!changed.isEmpty()) {
            saver.accept(changed);
        }
        return changed;
    }

    /** The changed profiles. Phones with the same old profile share one new object, unless their numbers differ. */
    private Map<PhoneId, Profile> changes(Set<PhoneId> phones, ProfileEdit edit) {
        Map<Profile, Profile> edited = new HashMap<>();
        edited.put(Profile.NONE, shared(edit.appliedTo(Profile.NONE)));
        Numbering numbering = edit.number();
        Map<PhoneId, Integer> given = numbering == null ? Map.of()
                : numbers.planned(phones, numbering, phone -> of(phone).number());
        Map<PhoneId, Profile> changed = new LinkedHashMap<>();
        for (PhoneId phone : phones) {
            Profile before = of(phone);
            Profile same = edited.computeIfAbsent(before, profile -> shared(applied(edit, phone, profile)));
            Profile after = shared(same.numbered(given.getOrDefault(phone, same.number())));
            if (!after.equals(before)) {
                changed.put(phone, after);
            }
        }
        return changed;
    }

    private void put(PhoneId phone, Profile profile) {
        numbers.take(phone, profile.number());
        if (profile.isEmpty()) {
            profiles.remove(phone);
        } else {
            profiles.put(phone, profile);
        }
    }

    private void requireRoom(Map<PhoneId, Profile> changed) {
        long more = changed.keySet().stream().filter(phone -> !profiles.containsKey(phone)).count();
        if (more > 0 && profiles.size() + more > MOST) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.TOO_MANY_PHONES,
                    "The server can save profiles of at most " + MOST + " phones.", MOST));
        }
    }

    /** Applies the edit to one phone's profile. A refusal names that phone. */
    private static Profile applied(ProfileEdit edit, PhoneId phone, Profile before) {
        try {
            return edit.appliedTo(before);
        } catch (RefusedException e) {
            throw new RefusedException(phone, e);
        }
    }

    private static Profile shared(Profile profile) {
        return profile.isEmpty() ? Profile.NONE : profile;
    }
}

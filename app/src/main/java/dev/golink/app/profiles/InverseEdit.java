package dev.golink.app.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

/**
 * Undoes a change of groups, tags or numbers, with the opposite change for each phone that was changed. A change of a
 * nickname or a note cannot be undone.
 *
 * @param opposites the changed phones, with the opposite change for each
 */
public record InverseEdit(Map<PhoneId, ProfileEdit> opposites) {
    /** Undoes nothing. */
    static final InverseEdit NONE = new InverseEdit(Map.of());

    private static final ProfileEdit NOTHING = ProfileEdit.groups(Set.of(), Set.of());

    /** Copies the phones. */
    public InverseEdit {
        opposites = Map.copyOf(opposites);
    }

    /**
     * One change to several phones.
     *
     * @param phones the phones
     * @param edit   what changes
     */
    public record Step(Set<PhoneId> phones, ProfileEdit edit) {}

    /** @param before the profiles before the change; empty for a phone that is not known */
    static InverseEdit of(Set<PhoneId> phones, ProfileEdit edit, Function<PhoneId, Optional<Profile>> before) {
        Map<PhoneId, ProfileEdit> opposites = new HashMap<>();
        for (PhoneId id : phones) {
            ProfileEdit opposite = before.apply(id).map(profile -> opposite(profile, edit)).orElse(NOTHING);
            if (!opposite.equals(NOTHING)) {
                opposites.put(id, opposite);
            }
        }
        return new InverseEdit(opposites);
    }

    private static ProfileEdit opposite(Profile before, ProfileEdit edit) {
        return new ProfileEdit(null, null, had(NameKind.GROUP, before, edit), lacked(NameKind.GROUP, before, edit),
                had(NameKind.TAG, before, edit), lacked(NameKind.TAG, before, edit),
                number(before, edit.number()));
    }

    /** The numbering that restores a phone's number; null if the change does not affect it. */
    private static @Nullable Numbering number(Profile before, @Nullable Numbering numbering) {
        boolean had = before.number() > 0;
        return switch (numbering) {
            case null -> null;
            case Numbering.Free _ -> had ? null : new Numbering.None();
            case Numbering.None _ -> had ? new Numbering.From(before.number()) : null;
            case Numbering.From _ -> had ? new Numbering.From(before.number()) : new Numbering.None();
        };
    }

    private static Set<String> had(NameKind kind, Profile before, ProfileEdit edit) {
        Set<String> names = new HashSet<>(kind.taken(edit));
        names.retainAll(kind.of(before));
        return names;
    }

    private static Set<String> lacked(NameKind kind, Profile before, ProfileEdit edit) {
        Set<String> names = new HashSet<>(kind.given(edit));
        kind.of(before).forEach(names::remove);
        return names;
    }

    /** Whether there is nothing to undo. */
    public boolean isEmpty() {
        return opposites.isEmpty();
    }

    /** Whether a phone is still as the change left it, in everything that the change affected. */
    boolean stands(PhoneId id, Profile now) {
        ProfileEdit opposite = opposites.getOrDefault(id, NOTHING);
        return numberStands(opposite.number(), now) && List.of(NameKind.values()).stream()
                .allMatch(kind -> kind.of(now).containsAll(kind.taken(opposite))
                        && kind.given(opposite).stream().noneMatch(kind.of(now)::contains));
    }

    private static boolean numberStands(@Nullable Numbering opposite, Profile now) {
        return switch (opposite) {
            case null -> true;
            case Numbering.Free _,Numbering.None _ -> now.number() > 0;
            case Numbering.From _ -> now.number() == 0;
        };
    }

    /** The changes that undo this one for the matching phones; as few as possible. */
    List<Step> steps(Predicate<PhoneId> which) {
        Map<ProfileEdit, Set<PhoneId>> phones = new HashMap<>();
        SortedMap<Integer, PhoneId> numbers = new TreeMap<>();
        opposites.forEach((id, opposite) -> {
            if (which.test(id)) {
                if (opposite.number() instanceof Numbering.From(int number)) {
                    numbers.put(number, id);
                } else {
                    phones.computeIfAbsent(opposite, _ -> new HashSet<>()).add(id);
                }
            }
        });
        List<Step> steps = new ArrayList<>();
        phones.forEach((opposite, ids) -> steps.add(new Step(ids, opposite)));
        steps.addAll(inRuns(numbers));
        return steps;
    }

    /** One step for each run of consecutive numbers. */
    private static List<Step> inRuns(SortedMap<Integer, PhoneId> numbers) {
        List<Step> steps = new ArrayList<>();
        Set<PhoneId> run = new LinkedHashSet<>();
        int next = 0;
        for (Map.Entry<Integer, PhoneId> entry : numbers.entrySet()) {
            if (entry.getKey() != next) {
                run = new LinkedHashSet<>();
                steps.add(new Step(run, ProfileEdit.number(new Numbering.From(entry.getKey()))));
            }
            run.add(entry.getValue());
            next = entry.getKey() + 1;
        }
        return steps;
    }
}

package dev.golink.server.fleet.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.RefusedException;

/**
 * A change to the profiles of phones. It states only what changes, so that two operators can change different parts of
 * one profile at the same time.
 *
 * @param nickname the new nickname; empty removes it, null leaves it
 * @param note     the new note; empty removes it, null leaves it
 * @param joins    groups to join
 * @param leaves   groups to leave
 * @param marks    tags to add
 * @param unmarks  tags to remove
 * @param number   how the phones get numbers, in their order, or lose them; null leaves the numbers
 */
public record ProfileEdit(@Nullable String nickname, @Nullable String note, Set<String> joins, Set<String> leaves,
        Set<String> marks, Set<String> unmarks, @Nullable Numbering number) {
    /** Copies the sets, with their names in composed form (NFC). */
    public ProfileEdit {
        joins = composed(joins);
        leaves = composed(leaves);
        marks = composed(marks);
        unmarks = composed(unmarks);
    }

    /** A change of the nickname; an empty one removes it. */
    public static ProfileEdit nickname(String nickname) {
        return new ProfileEdit(nickname, null, Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    /** A change of the note; an empty one removes it. */
    public static ProfileEdit note(String note) {
        return new ProfileEdit(null, note, Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    /** A change of groups, to join and to leave. */
    public static ProfileEdit groups(Set<String> joins, Set<String> leaves) {
        return new ProfileEdit(null, null, joins, leaves, Set.of(), Set.of(), null);
    }

    /** A change of tags, to add and to remove. */
    public static ProfileEdit tags(Set<String> marks, Set<String> unmarks) {
        return new ProfileEdit(null, null, Set.of(), Set.of(), marks, unmarks, null);
    }

    /** A change of numbers, given to the phones in their order or taken away. */
    public static ProfileEdit number(Numbering number) {
        return new ProfileEdit(null, null, Set.of(), Set.of(), Set.of(), Set.of(), number);
    }

    /**
     * The change for the phones after the first ones, when they are edited separately.
     *
     * @param phones how many phones come first
     */
    public ProfileEdit after(int phones) {
        return number == null ? this
                : new ProfileEdit(nickname, note, joins, leaves, marks, unmarks, number.after(phones));
    }

    /**
     * The profile after the change, but with its old number, because numbers depend on all other phones.
     *
     * @throws RefusedException if something is too long, too many or not a name; the message says what
     */
    public Profile appliedTo(Profile profile) {
        return new Profile(nickname == null ? profile.nickname() : nickname,
                changed(profile.groups(), joins, leaves), changed(profile.tags(), marks, unmarks),
                note == null ? profile.note() : note, profile.number());
    }

    private static Set<String> composed(Set<String> names) {
        return names.stream().map(ComposedText::of).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> changed(List<String> names, Set<String> more, Set<String> less) {
        List<String> changed = new ArrayList<>(names);
        changed.removeAll(less);
        changed.addAll(more);
        return changed;
    }
}

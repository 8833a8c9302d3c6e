package dev.golink.server.fleet.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.RefusedException;

/**
 * A change to what is kept about phones. It says what changes and nothing else, so that two operators who change different
 * things of the same phone both get what they wanted.
 *
 * @param nickname the new one; empty takes it away, null leaves it
 * @param note     the new one; empty takes it away, null leaves it
 * @param joins    groups to join
 * @param leaves   groups to leave
 * @param marks    tags to add
 * @param unmarks  tags to take away
 * @param number   how the phones get numbers, in their order, or lose them; null leaves the numbers
 */
public record ProfileEdit(@Nullable String nickname, @Nullable String note, Set<String> joins, Set<String> leaves,
        Set<String> marks, Set<String> unmarks, @Nullable Numbering number) {
    /** Copies the sets, with their names composed (NFC), as they are kept. */
    public ProfileEdit {
        joins = composed(joins);
        leaves = composed(leaves);
        marks = composed(marks);
        unmarks = composed(unmarks);
    }

    /** A new nickname; an empty one takes it away. */
    public static ProfileEdit nickname(String nickname) {
        return new ProfileEdit(nickname, null, Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    /** A new note; an empty one takes it away. */
    public static ProfileEdit note(String note) {
        return new ProfileEdit(null, note, Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    /** Groups to join and to leave. */
    public static ProfileEdit groups(Set<String> joins, Set<String> leaves) {
        return new ProfileEdit(null, null, joins, leaves, Set.of(), Set.of(), null);
    }

    /** Tags to add and to take away. */
    public static ProfileEdit tags(Set<String> marks, Set<String> unmarks) {
        return new ProfileEdit(null, null, Set.of(), Set.of(), marks, unmarks, null);
    }

    /** Numbers for the phones in their order, or none any more. */
    public static ProfileEdit number(Numbering number) {
        return new ProfileEdit(null, null, Set.of(), Set.of(), Set.of(), Set.of(), number);
    }

    /** The change for the phones after so many, if these are changed by themselves. */
    public ProfileEdit after(int phones) {
        return number == null ? this
                : new ProfileEdit(nickname, note, joins, leaves, marks, unmarks, number.after(phones));
    }

    /**
     * The profile after the change, but with the number it had: numbers depend on those of all other phones.
     *
     * @throws RefusedException saying in words what is too long, too many, or not a name
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

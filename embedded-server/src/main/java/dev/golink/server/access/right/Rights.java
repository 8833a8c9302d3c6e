package dev.golink.server.access.right;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A set of rights. Immutable.
 *
 * @param values the rights, in the order of {@link Right}
 */
public record Rights(Set<Right> values) {
    /** No right at all. */
    public static final Rights NONE = of();
    /** What an operator without a credential may do on a server that was opened with {@code --allow-anonymous}. */
    public static final Rights ANONYMOUS = of(Right.SEE, Right.WATCH, Right.SHARE, Right.MESSAGE, Right.EDIT);
    /**
     * What existing clients need, which know only the fixed part of the protocol. It is also the most that a credential
     * in a path or an address of this computer gives.
     */
    public static final Rights FIXED_PART = of(Right.SHARE);

    /** Copies the set. */
    public Rights {
        EnumSet<Right> copy = EnumSet.noneOf(Right.class);
        copy.addAll(values);
        values = Collections.unmodifiableSet(copy);
    }

    /** These rights. */
    public static Rights of(Right... rights) {
        return new Rights(Set.of(rights));
    }

    /**
     * The rights with these words.
     *
     * @throws IllegalArgumentException if a word is no right; the message names it
     */
    public static Rights ofWords(Collection<String> words) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        words.forEach(word -> rights.add(Right.of(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no right."))));
        return new Rights(rights);
    }

    /**
     * A sentence for an operator who lacks a right.
     *
     * @param right the right; null if it has no name here
     */
    public static String missing(@Nullable Right right) {
        return right == null ? "You do not have the right that this needs."
                : "You do not have the right \"" + right.word() + "\", which this needs.";
    }

    /** Whether a right is among these. */
    public boolean has(Right right) {
        return values.contains(right);
    }

    /** Whether all of the other rights are among these. */
    public boolean hasAll(Rights others) {
        return values.containsAll(others.values);
    }

    /** These rights and the others. */
    public Rights with(Rights others) {
        EnumSet<Right> both = EnumSet.noneOf(Right.class);
        both.addAll(values);
        both.addAll(others.values);
        return new Rights(both);
    }

    /** Those of these rights that are among the others too. */
    public Rights atMost(Rights others) {
        EnumSet<Right> common = EnumSet.noneOf(Right.class);
        common.addAll(values);
        common.retainAll(others.values);
        return new Rights(common);
    }

    /** The rights' words, in the order of {@link Right}. */
    public List<String> words() {
        return values.stream().map(Right::word).toList();
    }

    @Override
    public String toString() {
        return values.isEmpty() ? "none" : String.join(",", words());
    }
}

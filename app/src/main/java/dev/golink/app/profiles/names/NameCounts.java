package dev.golink.app.profiles.names;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.golink.app.profiles.NameKind;
import dev.golink.ui.roster.NaturalOrder;

/**
 * How many phones there are, and how many of each group and tag.
 *
 * @param phones  all there are
 * @param ungrouped those of no group
 * @param groups  of each group how many, in natural order; none that is empty
 * @param tags    of each tag how many, in natural order; none that marks nothing
 */
public record NameCounts(int phones, int ungrouped, SortedMap<String, Integer> groups,
        SortedMap<String, Integer> tags) {
    /** No phones. */
    public static final NameCounts NONE = new NameCounts(0, 0, new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public NameCounts {
        groups = copy(groups);
        tags = copy(tags);
    }

    private static SortedMap<String, Integer> copy(SortedMap<String, Integer> counts) {
        SortedMap<String, Integer> copy = new TreeMap<>(NaturalOrder.INSTANCE);
        copy.putAll(counts);
        return Collections.unmodifiableSortedMap(copy);
    }

    /** The names of a kind and their counts. */
    public SortedMap<String, Integer> of(NameKind kind) {
        return switch (kind) {
            case GROUP -> groups;
            case TAG -> tags;
        };
    }
}

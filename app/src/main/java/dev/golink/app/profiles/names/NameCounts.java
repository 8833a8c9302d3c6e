package dev.golink.app.profiles.names;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.golink.app.profiles.NameKind;
import dev.golink.ui.roster.NaturalOrder;

/**
 * The number of phones, in total and for each group and tag.
 *
 * @param phones    the number of all phones
 * @param ungrouped the number of phones in no group
 * @param groups    the number of phones in each group, in natural order of the names; no empty groups
 * @param tags      the number of phones with each tag, in natural order of the names; no unused tags
 */
public record NameCounts(int phones, int ungrouped, SortedMap<String, Integer> groups,
        SortedMap<String, Integer> tags) {
    /** The counts without phones. */
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

    /** The names of this kind with their counts. */
    public SortedMap<String, Integer> of(NameKind kind) {
        return switch (kind) {
            case GROUP -> groups;
            case TAG -> tags;
        };
    }
}

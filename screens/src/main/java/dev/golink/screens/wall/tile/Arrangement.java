package dev.golink.screens.wall.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.golink.ui.roster.PhoneRow;

/**
 * The order into which the operator dragged the tiles. It includes phones that are not on the wall now.
 *
 * @param ids the ids of the phones, first to last; at most {@value #MOST}
 */
public record Arrangement(List<String> ids) {
    /** The most phones whose order is saved. */
    static final int MOST = 2000;

    public Arrangement {
        ids = ids.stream().distinct().limit(MOST).toList();
    }

    /** Sorts rows into this order. Rows that were never dragged come last, in their given order. */
    public List<PhoneRow> ordered(List<PhoneRow> rows) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return rows.stream().sorted(
                Comparator.comparingInt(row -> places.getOrDefault(row.id().value(), Integer.MAX_VALUE))).toList();
    }

    /**
     * An arrangement in which the given phones have the given order. Each other phone stays behind the phone that it
     * followed so far.
     */
    public Arrangement standing(List<String> now) {
        List<String> all = new ArrayList<>(now);
        Set<String> placed = new HashSet<>(now);
        String before = null;
        for (String id : ids) {
            if (placed.add(id)) {
                all.add(before == null ? 0 : all.indexOf(before) + 1, id);
            }
            before = id;
        }
        return new Arrangement(all);
    }
}

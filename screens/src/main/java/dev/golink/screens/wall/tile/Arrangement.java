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
 * The order into which tiles were dragged. Phones that are not on the wall keep their place in it.
 *
 * @param ids the phones, first to last; at most {@value #MOST}
 */
public record Arrangement(List<String> ids) {
    /** So many are remembered. */
    static final int MOST = 2000;

    public Arrangement {
        ids = ids.stream().distinct().limit(MOST).toList();
    }

    /** Rows in this order; those that were never dragged stand last, as they stood. */
    public List<PhoneRow> ordered(List<PhoneRow> rows) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return rows.stream().sorted(
                Comparator.comparingInt(row -> places.getOrDefault(row.id().value(), Integer.MAX_VALUE))).toList();
    }

    /** The order in which these phones stand so, and each other phone behind the one that it stood behind. */
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

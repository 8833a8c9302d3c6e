package dev.golink.server.hub.phone;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Replaces equal objects by one shared object, so that data that many phones have in common is held once. Holds a
 * limited number of objects and drops the oldest. Dropping one only costs memory.
 */
final class Interner<T> {
    private final int most;
    private final SequencedMap<T, T> known = new LinkedHashMap<>();

    Interner(int most) {
        this.most = most;
    }

    T same(T told) {
        T first = known.putIfAbsent(told, told);
        if (known.size() > most) {
            known.pollFirstEntry();
        }
        return first == null ? told : first;
    }
}

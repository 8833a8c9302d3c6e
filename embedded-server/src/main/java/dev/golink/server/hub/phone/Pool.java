package dev.golink.server.hub.phone;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Gives one object for all that are equal, so that what many phones tell alike is held once. Remembers so many; what is
 * forgotten costs room, nothing else.
 */
final class Pool<T> {
    private final int most;
    private final SequencedMap<T, T> known = new LinkedHashMap<>();

    Pool(int most) {
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

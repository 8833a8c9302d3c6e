package dev.golink.server.protocol.api;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items   the items
 * @param hasMore whether more follow
 */
public record ApiPage<T>(List<T> items, boolean hasMore) {
    /** Copies the list. */
    public ApiPage {
        items = List.copyOf(items);
    }

    /** The first items of a list, and whether it has more of them. */
    public static <T> ApiPage<T> first(int most, List<T> all) {
        return new ApiPage<>(all.subList(0, Math.min(most, all.size())), all.size() > most);
    }
}

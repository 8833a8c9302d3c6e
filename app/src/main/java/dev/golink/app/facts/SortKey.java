package dev.golink.app.facts;

import java.util.Comparator;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RowOrder;

/**
 * What rows are sorted by. What is not known stands last in both directions.
 *
 * @param of   the key of a row; null if it is not known
 * @param keys the ascending order of the keys
 * @param <K>  their kind
 */
public record SortKey<K>(Function<PhoneRow, @Nullable K> of, Comparator<K> keys) {
    static <K extends Comparable<? super K>> SortKey<K> by(Function<PhoneRow, @Nullable K> of) {
        return new SortKey<>(of, Comparator.naturalOrder());
    }

    /** The same, with the greatest key first. */
    SortKey<K> reversed() {
        return new SortKey<>(of, keys.reversed());
    }

    /** The order of rows. */
    RowOrder<?> order(boolean descending) {
        return new RowOrder<>(of, Comparator.nullsLast(descending ? keys.reversed() : keys));
    }
}

package dev.golink.app.field;

import java.util.Comparator;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RowOrder;

/**
 * The key that rows are sorted by. Unknown keys stand last in both directions.
 *
 * @param of   the key of a row; null if not known
 * @param keys the ascending order of the keys
 * @param <K>  the kind of the keys
 */
public record SortKey<K>(Function<PhoneRow, @Nullable K> of, Comparator<K> keys) {
    static <K extends Comparable<? super K>> SortKey<K> by(Function<PhoneRow, @Nullable K> of) {
        return new SortKey<>(of, Comparator.naturalOrder());
    }

    /** A copy with the greatest key first. */
    SortKey<K> reversed() {
        return new SortKey<>(of, keys.reversed());
    }

    /** The order of rows. */
    RowOrder<?> order(boolean descending) {
        return new RowOrder<>(of, Comparator.nullsLast(descending ? keys.reversed() : keys));
    }
}

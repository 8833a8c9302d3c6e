package dev.golink.ui.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * An order of rows by something about each of them. Sorting asks for it once a row, and not at each of the comparisons, of
 * which thousands of rows need a hundred thousand. For the window's thread only.
 *
 * @param key  what a row is compared by
 * @param keys in which order that stands
 * @param <K>  its kind
 */
public record RowOrder<K extends @Nullable Object>(Function<PhoneRow, K> key, Comparator<? super K> keys)
        implements
            Comparator<PhoneRow> {
    private record Keyed<K extends @Nullable Object>(PhoneRow row, K key) {}

    private record Both<K extends @Nullable Object, L extends @Nullable Object>(K first, L second) {}

    /** The order by something that has an order of its own. */
    public static <K extends Comparable<? super K>> RowOrder<K> by(Function<PhoneRow, K> key) {
        return new RowOrder<>(key, Comparator.naturalOrder());
    }

    /** This order, and another for the rows that it calls equal. */
    public <L extends @Nullable Object> RowOrder<?> then(RowOrder<L> next) {
        Comparator<Both<K, L>> first = Comparator.comparing(Both::first, keys);
        return new RowOrder<Both<K, L>>(row -> new Both<>(key.apply(row), next.key.apply(row)),
                first.thenComparing(Both::second, next.keys));
    }

    /** The rows in this order. */
    public List<PhoneRow> sorted(Collection<PhoneRow> rows) {
        List<Keyed<K>> keyed = new ArrayList<>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed<>(row, key.apply(row))));
        keyed.sort(Comparator.comparing(Keyed::key, keys));
        return keyed.stream().map(Keyed::row).toList();
    }

    @Override
    public int compare(PhoneRow left, PhoneRow right) {
        return keys.compare(key.apply(left), key.apply(right));
    }
}

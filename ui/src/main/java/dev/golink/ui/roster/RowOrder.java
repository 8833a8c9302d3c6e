package dev.golink.ui.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * An order of rows by a key. Sorting takes each row's key only once and not at every comparison; thousands of rows need
 * a hundred thousand comparisons. Use it on the JavaFX thread only.
 *
 * @param key  makes the key of a row
 * @param keys the order of the keys
 * @param <K>  the type of the keys
 */
public record RowOrder<K extends @Nullable Object>(Function<PhoneRow, K> key, Comparator<? super K> keys)
        implements
            Comparator<PhoneRow> {
    private record Keyed<K extends @Nullable Object>(PhoneRow row, K key) {}

    private record Both<K extends @Nullable Object, L extends @Nullable Object>(K first, L second) {}

    /** The natural order of a key. */
    public static <K extends Comparable<? super K>> RowOrder<K> by(Function<PhoneRow, K> key) {
        return new RowOrder<>(key, Comparator.naturalOrder());
    }

    /** This order, with another order for rows that are equal in this one. */
    public <L extends @Nullable Object> RowOrder<?> then(RowOrder<L> next) {
        Comparator<Both<K, L>> first = Comparator.comparing(Both::first, keys);
        return new RowOrder<Both<K, L>>(row -> new Both<>(key.apply(row), next.key.apply(row)),
                first.thenComparing(Both::second, next.keys));
    }

    /** The rows, sorted in this order. */
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

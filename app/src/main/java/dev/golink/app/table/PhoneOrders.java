package dev.golink.app.table;

import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.roster.NaturalKey;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RowOrder;
import dev.golink.server.fleet.Phone;

/** In which order a column puts the phones. What is not known stands last in both directions. */
final class PhoneOrders {
    private PhoneOrders() {}

    /** The order of a column. */
    static RowOrder<?> of(ColumnKey column, boolean descending) {
        return switch (column) {
            case PRESENCE -> by(Phone::presence, descending);
            case PHONE -> by(phone -> NaturalKey.of(PhoneWords.name(phone)), descending);
            case ID -> order(PhoneRow::nameKey, descending);
            case NICKNAME -> text(phone -> phone.profile().nickname(), descending);
            case MODEL -> text(phone -> phone.description().model(), descending);
            case SHARING -> by(PhoneOrders::sharingRank, descending);
            case BATTERY -> here(phone -> phone.vitals().battery(), descending);
            case NETWORK -> here(phone -> phone.vitals().network(), descending);
            case ADDRESS -> text(phone -> phone.link().address(), descending);
            case ROUND_TRIP -> here(phone -> phone.link().roundTrip(), descending);
            // The shortest first, as with every other number.
            case CONNECTED ->
                order(row -> row.phone().presence().isConnected() ? row.connectedAt() : null, !descending);
            case HEARD -> order(PhoneRow::heardAt, !descending);
            case INTERVAL -> by(PhoneWords::interval, descending);
            case MISSED -> by(phone -> phone.link().health().missedInAll(), descending);
            case WATCHERS -> by(PhoneWords::watchers, descending);
            case GROUPS -> text(phone -> joined(phone.profile().groups()), descending);
            case TAGS -> text(phone -> joined(phone.profile().tags()), descending);
            case NOTE -> text(phone -> phone.profile().note(), descending);
            case OS -> text(phone -> phone.description().os(), descending);
            case APP -> text(phone -> phone.description().app(), descending);
        };
    }

    private static String joined(List<String> names) {
        return String.join(" ", names);
    }

    private static RowOrder<?> text(Function<Phone, @Nullable String> value, boolean descending) {
        return by(phone -> {
            String text = value.apply(phone);
            return text == null || text.isEmpty() ? null : NaturalKey.of(text);
        }, descending);
    }

    /** Of a phone that left it is not known any more. */
    private static <T extends Comparable<T>> RowOrder<?> here(Function<Phone, @Nullable T> value, boolean descending) {
        return by(phone -> phone.presence().isConnected() ? value.apply(phone) : null, descending);
    }

    private static <T extends Comparable<T>> RowOrder<?> by(Function<Phone, @Nullable T> value, boolean descending) {
        return order(row -> value.apply(row.phone()), descending);
    }

    private static <T extends Comparable<T>> RowOrder<?> order(Function<PhoneRow, @Nullable T> value,
            boolean descending) {
        return new RowOrder<>(value,
                nullsLast(descending ? Comparator.<T>reverseOrder() : Comparator.<T>naturalOrder()));
    }

    /** What is live first, then what may become so, then what went wrong, then the rest. */
    private static int sharingRank(Phone phone) {
        return switch (phone.sharing()) {
            case LIVE -> 0;
            case STALLED -> 1;
            case PAUSED -> 2;
            case ASKING -> 3;
            case REQUESTED -> 4;
            case DENIED -> 5;
            case FAILED -> 6;
            case OFF -> phone.sharingDetails().wantedBy() == null ? 8 : 7;
        };
    }
}

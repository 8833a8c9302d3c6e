package dev.golink.app.table;

import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.roster.NaturalOrder;
import dev.golink.server.fleet.Phone;

/** In which order a column puts the phones. What is not known stands last in both directions. */
final class PhoneOrders {
    private PhoneOrders() {}

    /** The order of a column. */
    static Comparator<Phone> of(ColumnKey column, boolean descending) {
        return switch (column) {
            case PRESENCE -> ordered(Phone::presence, descending);
            case PHONE -> by(PhoneWords::name, NaturalOrder.INSTANCE, descending);
            case ID -> by(phone -> phone.id().value(), NaturalOrder.INSTANCE, descending);
            case NICKNAME -> text(phone -> phone.profile().nickname(), descending);
            case MODEL -> text(phone -> phone.description().model(), descending);
            case SHARING -> ordered(PhoneOrders::sharingRank, descending);
            case BATTERY -> here(phone -> phone.vitals().battery(), descending);
            case NETWORK -> here(phone -> phone.vitals().network(), descending);
            case ADDRESS -> text(phone -> phone.link().address(), descending);
            case ROUND_TRIP -> here(phone -> phone.link().roundTrip(), descending);
            // The shortest first, as with every other number.
            case CONNECTED -> here(phone -> phone.link().connectedAt(), !descending);
            case HEARD -> ordered(phone -> phone.link().lastHeardAt(), !descending);
            case MISSED -> ordered(phone -> phone.link().health().missedInAll(), descending);
            case WATCHERS -> ordered(PhoneWords::watchers, descending);
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

    private static Comparator<Phone> text(Function<Phone, @Nullable String> value, boolean descending) {
        return by(phone -> {
            String text = value.apply(phone);
            return text == null || text.isEmpty() ? null : text;
        }, NaturalOrder.INSTANCE, descending);
    }

    /** Of a phone that left it is not known any more. */
    private static <T extends Comparable<T>> Comparator<Phone> here(Function<Phone, @Nullable T> value,
            boolean descending) {
        return ordered(phone -> phone.presence().isConnected() ? value.apply(phone) : null, descending);
    }

    private static <T extends Comparable<T>> Comparator<Phone> ordered(Function<Phone, @Nullable T> value,
            boolean descending) {
        return by(value, Comparator.<T>naturalOrder(), descending);
    }

    private static <T> Comparator<Phone> by(Function<Phone, @Nullable T> value, Comparator<T> order,
            boolean descending) {
        return Comparator.comparing(value, nullsLast(descending ? order.reversed() : order));
    }

    /** What is live first, then what may become so, then what went wrong, then the rest. */
    private static int sharingRank(Phone phone) {
        return switch (phone.sharing()) {
            case LIVE -> 0;
            case STALLED -> 1;
            case ASKING -> 2;
            case REQUESTED -> 3;
            case DENIED -> 4;
            case FAILED -> 5;
            case OFF -> 6;
        };
    }
}

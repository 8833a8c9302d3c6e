package dev.golink.app.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.look.SharingLook;
import dev.golink.app.table.ColumnKey;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.IntervalSource;
import dev.golink.server.fleet.Phone;

/**
 * What is exported for a column. A battery is two things, the percent and whether it charges; ages are exported as
 * moments, for a file is read later than it is written, and these in UTC and by the local clock.
 */
final class ExportFields {
    private final PhoneWords phones;
    private final Words words;

    ExportFields(PhoneWords phones) {
        this.phones = phones;
        this.words = phones.words();
    }

    /** What is exported for some columns, in their order. */
    List<ExportField> of(List<ColumnKey> columns) {
        return columns.stream().flatMap(this::of).toList();
    }

    private Stream<ExportField> of(ColumnKey column) {
        String title = words.text(column.title());
        return switch (column) {
            case PRESENCE -> Stream.of(
                    new ExportField("presence", title, row -> word(row.phone().presence()),
                            row -> phones.presence(row.phone().presence())),
                    new ExportField("departure", words.text("export.departure"),
                            row -> reason(row.phone()),
                            row -> row.phone().presence().isConnected() ? "" : phones.whyLeft(row.phone())));
            case PHONE -> Stream.of(plain("phone", title, PhoneWords::name),
                    plain("id", words.text(ColumnKey.ID.title()), phone -> phone.id().value()));
            case ID -> Stream.of(plain("id", title, phone -> phone.id().value()));
            case NICKNAME -> Stream.of(plain("nickname", title, phone -> phone.profile().nickname()));
            case MODEL -> Stream.of(plain("model", title, phone -> phone.description().model()));
            case SHARING -> Stream.of(new ExportField("sharing", title, row -> word(row.phone().sharing()),
                    row -> SharingLook.of(row.phone(), row.request(), words).full()));
            case BATTERY -> Stream.of(
                    number("battery_percent", words.text("export.battery"),
                            phone -> here(phone, phone.vitals().battery())),
                    new ExportField("charging", words.text("export.charging"),
                            row -> here(row.phone(), row.phone().vitals().charging()),
                            row -> truth(here(row.phone(), row.phone().vitals().charging()))));
            case NETWORK -> Stream.of(plain("network", title, phone -> here(phone, phone.vitals().network())));
            case ADDRESS -> Stream.of(plain("address", title, phone -> phone.link().address()));
            case ROUND_TRIP ->
                Stream.of(number("round_trip_ms", words.text("export.roundTrip"), PhoneWords::roundTripMillis));
            case CONNECTED -> moment("connected_at", words.text("export.connected"),
                    words.text("export.connected.local"), phone -> phone.link().connectedAt());
            case HEARD -> moment("last_heard_at", words.text("export.heard"), words.text("export.heard.local"),
                    phone -> phone.link().lastHeardAt());
            case INTERVAL -> Stream.of(
                    number("heart_interval_s", words.text("export.interval"), ExportFields::seconds),
                    new ExportField("heart_interval_from", words.text("export.intervalFrom"),
                            row -> word(row.phone().link().intervalSource()),
                            row -> intervalFrom(row.phone().link().intervalSource())));
            case MISSED -> Stream.of(number("missed_beats", title, phone -> phone.link().health().missedInAll()));
            case WATCHERS -> Stream.of(number("watchers", title, PhoneWords::watchers));
            case GROUPS -> Stream.of(names("groups", title, phone -> phone.profile().groups()));
            case TAGS -> Stream.of(names("tags", title, phone -> phone.profile().tags()));
            case NOTE -> Stream.of(plain("note", title, phone -> phone.profile().note()));
            case OS -> Stream.of(plain("os", title, phone -> phone.description().os()));
            case APP -> Stream.of(plain("app", title, phone -> phone.description().app()));
        };
    }

    private static ExportField plain(String name, String title, Function<Phone, @Nullable String> value) {
        return new ExportField(name, title, row -> value.apply(row.phone()), row -> {
            String text = value.apply(row.phone());
            return text == null ? "" : text;
        });
    }

    private static ExportField number(String name, String title, Function<Phone, @Nullable Object> value) {
        return new ExportField(name, title, row -> value.apply(row.phone()), row -> {
            Object number = value.apply(row.phone());
            return number == null ? "" : number.toString();
        });
    }

    /** To be sorted by, and to be read. */
    private Stream<ExportField> moment(String name, String title, String localTitle, Function<Phone, Instant> value) {
        return Stream.of(plain(name, title, phone -> ExportMoments.sortable(value.apply(phone))),
                plain(name + "_local", localTitle,
                        phone -> ExportMoments.local(value.apply(phone), phones.ages().zone())));
    }

    private ExportField names(String name, String title, Function<Phone, List<String>> value) {
        return new ExportField(name, title, row -> value.apply(row.phone()),
                row -> String.join(words.text("search.comma"), value.apply(row.phone())));
    }

    private static @Nullable Double seconds(Phone phone) {
        Duration interval = PhoneWords.interval(phone);
        return interval == null ? null : interval.toMillis() / 1000.0;
    }

    private String intervalFrom(IntervalSource source) {
        return switch (source) {
            case TOLD -> words.text("export.interval.told");
            case HABIT -> words.text("export.interval.habit");
            case ASSUMED -> words.text("interval.assumed");
            case UNKNOWN -> "";
        };
    }

    private String truth(@Nullable Boolean value) {
        return value == null ? "" : value ? words.text("export.yes") : words.text("export.no");
    }

    private static @Nullable String reason(Phone phone) {
        Departure departure = phone.link().departure();
        return departure == null ? null : word(departure.reason());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Of a phone that left it is not known any more. */
    private static <T> @Nullable T here(Phone phone, @Nullable T value) {
        return phone.presence().isConnected() ? value : null;
    }
}

package dev.golink.app.field.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldColumn.Cell;
import dev.golink.app.field.FieldDetail;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.FieldExport;
import dev.golink.app.field.FieldSearch;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;

/** The phone's connection, and its quality. */
final class LinkFields {
    static final List<PhoneField> ALL = List.of(
            FieldBuilder.text("address", "column.address", KnownWhen.ALWAYS, phone -> phone.link().address())
                    .column(FieldColumn.shown(100, 126, 220)).exported("address").searched("query.address")
                    .detail(Section.CONNECTION, "column.address", (texts, seen) -> texts.address(seen.phone())).make(),
            FieldBuilder
                    .ordered("round_trip", "column.roundTrip", KnownWhen.WHILE_CONNECTED,
                            phone -> phone.link().roundTrip(),
                            (texts, time, _) -> texts.texts().text("roundTrip.millis", millis(time)))
                    .column(FieldColumn.shown(81, 81, 120).ofNumbers())
                    .exported("round_trip_ms", "export.roundTrip", LinkFields::millis)
                    .searched("query.roundTrip", LinkFields::millis).detail(Section.CONNECTION).make(),
            FieldBuilder
                    .of("connected", "column.connected", KnownWhen.WHILE_CONNECTED, phone -> phone.link().connectedAt(),
                            (texts, _, seen) -> texts.ageTexts().span(seen.ages().connected()))
                    .full((texts, seen) -> texts.ageTexts().exactly(seen.phone().link().connectedAt()))
                    // The shortest connection first, as with every other number.
                    .sortedByRow(PhoneRow::connectedAt).greatestFirst()
                    .column(FieldColumn.hidden(106, 110, 160).ofNumbers().with(Cell.TICKING))
                    .exported(moments("connected_at", "export.connected", "export.connected.local",
                            phone -> phone.link().connectedAt()))
                    .detail(Section.CONNECTION, "details.connected").make(),
            FieldBuilder
                    .of("heard", "column.heard", KnownWhen.ALWAYS, phone -> phone.link().lastHeardAt(),
                            (texts, at, seen) -> texts.ageTexts().since(at, seen.ages().heard()))
                    .full((texts, at, _) -> texts.ageTexts().exactly(at))
                    .sortedByRow(PhoneRow::receivedAt).greatestFirst()
                    .column(FieldColumn.shown(123, 123, 160).ofNumbers().with(Cell.TICKING))
                    .exported(moments("last_heard_at", "export.heard", "export.heard.local",
                            phone -> phone.link().lastHeardAt()))
                    .searched(new FieldSearch.Age("query.seen", phone -> phone.link().lastHeardAt()))
                    .detail(Section.CONNECTION, "details.heard").make(),
            FieldBuilder
                    .ordered("interval", "column.interval", KnownWhen.ALWAYS, LinkFields::interval,
                            (texts, _, seen) -> texts.intervals().brief(seen.phone().link()))
                    .text((texts, seen) -> texts.intervals().brief(seen.phone().link()),
                            (texts, seen) -> texts.intervals().full(seen.phone().link()))
                    .column(FieldColumn.hidden(76, 110, 200))
                    .exported("heart_interval_s", "export.interval", LinkFields::seconds)
                    .exported(new FieldExport("heart_interval_from", "export.intervalFrom",
                            (_, phone) -> FieldTexts.raw(phone.link().intervalSource()),
                            (texts, seen) -> from(texts, seen.phone().link().intervalSource())))
                    .searched("query.interval", LinkFields::seconds)
                    .detail(new FieldDetail(Section.CONNECTION, "column.interval",
                            (texts, seen) -> texts.intervals().line(seen.phone().link()),
                            (texts, seen) -> texts.intervals().full(seen.phone().link())))
                    .make(),
            FieldBuilder
                    .ordered("missed", "column.missed", KnownWhen.ALWAYS, phone -> phone.link().health().missedInAll(),
                            (texts, missed, _) -> FieldTexts.figure(texts, missed))
                    .full((texts, _, seen) -> String.join("\n", texts.troubles(seen.phone())))
                    .column(FieldColumn.hidden(76, 96, 140).ofNumbers()).exported("missed_beats")
                    .searched("query.missed", missed -> missed)
                    .detail(new FieldDetail(Section.CONNECTION, "details.missed",
                            (texts, seen) -> missed(texts, "details.missed.value", seen.phone()),
                            (texts, seen) -> missed(texts, "health.missed", seen.phone())))
                    .make(),
            FieldBuilder
                    .of("flaps", "details.flaps", KnownWhen.ALWAYS, phone -> phone.link().health().flaps(),
                            (texts, flaps, _) -> texts.texts().text("details.flaps.value", flaps))
                    .searched("query.flaps", flaps -> flaps).detail(Section.CONNECTION).make());

    private LinkFields() {}

    /** In whole milliseconds, at least 1, as it is shown, exported and searched. */
    private static long millis(Duration roundTrip) {
        return Math.max(1, Math.round(roundTrip.toNanos() / 1e6));
    }

    /** The heartbeat interval of the phone; null while the server only assumes it. */
    private static @Nullable Duration interval(Phone phone) {
        return phone.link().intervalSource() == IntervalSource.ASSUMED ? null : phone.link().interval();
    }

    private static double seconds(Duration interval) {
        return interval.toMillis() / 1000.0;
    }

    private static String from(PhoneTexts texts, IntervalSource source) {
        return switch (source) {
            case TOLD -> texts.texts().text("export.interval.told");
            case HABIT -> texts.texts().text("export.interval.habit");
            case ASSUMED -> texts.texts().text("interval.assumed");
            case UNKNOWN -> "";
        };
    }

    private static String missed(PhoneTexts texts, String key, Phone phone) {
        LinkHealth health = phone.link().health();
        return texts.texts().text(key, health.missedBeats(), health.missedInAll());
    }

    /** Two exports of a time: one in UTC to sort by, and one in local time to read. */
    private static FieldExport[] moments(String name, String title, String localTitle, Function<Phone, Instant> at) {
        return new FieldExport[]{
            FieldExport.plain(name, title, phone -> ExportTimes.sortable(at.apply(phone))),
            FieldExport.alike(name + "_local", localTitle,
                    (texts, phone) -> ExportTimes.local(at.apply(phone), texts.ageTexts().zone()))};
    }
}

package dev.golink.app.facts.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Column.Cell;
import dev.golink.app.facts.Detail;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.Exported;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneRow;

/** The phone's connection, and its quality. */
final class LinkFields {
    static final List<PhoneField> ALL = List.of(
            FieldMaker.text("address", "column.address", Known.ALWAYS, phone -> phone.link().address())
                    .column(Column.shown(100, 126, 220)).exported("address").searched("query.address")
                    .detail(Section.CONNECTION, "column.address", (words, seen) -> words.address(seen.phone())).make(),
            FieldMaker
                    .ordered("round_trip", "column.roundTrip", Known.WHILE_CONNECTED,
                            phone -> phone.link().roundTrip(),
                            (words, time, _) -> words.words().text("roundTrip.millis", millis(time)))
                    .column(Column.shown(81, 81, 120).ofNumbers())
                    .exported("round_trip_ms", "export.roundTrip", LinkFields::millis)
                    .searched("query.roundTrip", LinkFields::millis).detail(Section.CONNECTION).make(),
            FieldMaker
                    .of("connected", "column.connected", Known.WHILE_CONNECTED, phone -> phone.link().connectedAt(),
                            (words, _, seen) -> words.ages().span(seen.ages().connected()))
                    .full((words, seen) -> words.ages().exactly(seen.phone().link().connectedAt()))
                    // The shortest connection first, as with every other number.
                    .sortedByRow(PhoneRow::connectedAt).greatestFirst()
                    .column(Column.hidden(106, 110, 160).ofNumbers().with(Cell.TICKING))
                    .exported(moments("connected_at", "export.connected", "export.connected.local",
                            phone -> phone.link().connectedAt()))
                    .detail(Section.CONNECTION, "details.connected").make(),
            FieldMaker
                    .of("heard", "column.heard", Known.ALWAYS, phone -> phone.link().lastHeardAt(),
                            (words, at, seen) -> words.ages().since(at, seen.ages().heard()))
                    .full((words, at, _) -> words.ages().exactly(at))
                    .sortedByRow(PhoneRow::heardAt).greatestFirst()
                    .column(Column.shown(123, 123, 160).ofNumbers().with(Cell.TICKING))
                    .exported(moments("last_heard_at", "export.heard", "export.heard.local",
                            phone -> phone.link().lastHeardAt()))
                    .detail(Section.CONNECTION, "details.heard").make(),
            FieldMaker
                    .ordered("interval", "column.interval", Known.ALWAYS, LinkFields::interval,
                            (words, _, seen) -> words.intervals().brief(seen.phone().link()))
                    .said((words, seen) -> words.intervals().brief(seen.phone().link()),
                            (words, seen) -> words.intervals().full(seen.phone().link()))
                    .column(Column.hidden(76, 110, 200))
                    .exported("heart_interval_s", "export.interval", LinkFields::seconds)
                    .exported(new Exported("heart_interval_from", "export.intervalFrom",
                            (_, phone) -> FieldWords.raw(phone.link().intervalSource()),
                            (words, seen) -> from(words, seen.phone().link().intervalSource())))
                    .searched("query.interval", LinkFields::seconds)
                    .detail(new Detail(Section.CONNECTION, "column.interval",
                            (words, seen) -> words.intervals().line(seen.phone().link()),
                            (words, seen) -> words.intervals().full(seen.phone().link())))
                    .make(),
            FieldMaker
                    .ordered("missed", "column.missed", Known.ALWAYS, phone -> phone.link().health().missedInAll(),
                            (words, missed, _) -> FieldWords.figure(words, missed))
                    .full((words, _, seen) -> String.join("\n", words.troubles(seen.phone())))
                    .column(Column.hidden(76, 96, 140).ofNumbers()).exported("missed_beats")
                    .searched("query.missed", missed -> missed)
                    .detail(new Detail(Section.CONNECTION, "details.missed",
                            (words, seen) -> missed(words, "details.missed.value", seen.phone()),
                            (words, seen) -> missed(words, "health.missed", seen.phone())))
                    .make(),
            FieldMaker
                    .of("flaps", "details.flaps", Known.ALWAYS, phone -> phone.link().health().flaps(),
                            (words, flaps, _) -> words.words().text("details.flaps.value", flaps))
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

    private static String from(PhoneWords words, IntervalSource source) {
        return switch (source) {
            case TOLD -> words.words().text("export.interval.told");
            case HABIT -> words.words().text("export.interval.habit");
            case ASSUMED -> words.words().text("interval.assumed");
            case UNKNOWN -> "";
        };
    }

    private static String missed(PhoneWords words, String key, Phone phone) {
        LinkHealth health = phone.link().health();
        return words.words().text(key, health.missedBeats(), health.missedInAll());
    }

    /** Two exports of a time: one in UTC to sort by, and one in local time to read. */
    private static Exported[] moments(String name, String title, String localTitle, Function<Phone, Instant> at) {
        return new Exported[]{
            Exported.plain(name, title, phone -> ExportMoments.sortable(at.apply(phone))),
            Exported.alike(name + "_local", localTitle,
                    (words, phone) -> ExportMoments.local(at.apply(phone), words.ages().zone()))};
    }
}

package dev.golink.app.facts.fields;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Column.Side;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.Exported;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.PhoneSnapshot;

/** What the phone's heartbeats report about it; known while the phone is connected. */
final class VitalsFields {
    /** The battery in percent, and whether it is being charged. */
    static final PhoneField BATTERY = FieldMaker
            .ordered("battery", "column.battery", Known.WHILE_CONNECTED, phone -> phone.vitals().battery(),
                    (words, percent, _) -> percent(words, percent))
            .full(VitalsFields::inFull)
            .column(Column.shown(71, 71, 110).ofNumbers().withSign(Side.AFTER, VitalsFields::sign))
            .exported("battery_percent", "export.battery", percent -> percent)
            .exported(new Exported("charging", "export.charging", (_, phone) -> charging(phone),
                    (words, seen) -> truth(words, charging(seen.phone()))))
            .searched("query.battery", percent -> percent).detailInFull(Section.DESCRIPTION)
            .common(VitalsFields::range).make();

    static final List<PhoneField> ALL = List.of(BATTERY,
            FieldMaker.text("network", "column.network", Known.WHILE_CONNECTED, phone -> phone.vitals().network())
                    .column(Column.shown(67, 67, 120)).exported("network").searched("query.network")
                    .detail(Section.DESCRIPTION).common().make(),
            FieldMaker
                    .of("temperature", "details.temperature", Known.WHILE_CONNECTED,
                            phone -> phone.vitals().temperature(),
                            (words, degrees, _) -> words.words().text("details.temperature.value", degrees))
                    .searched("query.temperature", degrees -> degrees).detail(Section.DESCRIPTION).make());

    private VitalsFields() {}

    private static String percent(PhoneWords words, int percent) {
        return words.words().text("battery.percent", percent);
    }

    private static @Nullable Boolean charging(Phone phone) {
        return Known.WHILE_CONNECTED.of(phone) ? phone.vitals().charging() : null;
    }

    private static String truth(PhoneWords words, @Nullable Boolean value) {
        return value == null ? "" : value ? words.words().text("export.yes") : words.words().text("export.no");
    }

    /** The indicator: whether the battery is being charged or low. */
    private static Sign sign(PhoneWords words, PhoneSnapshot seen) {
        Integer percent = seen.phone().vitals().battery();
        if (Boolean.TRUE.equals(charging(seen.phone()))) {
            return Sign.CHARGING;
        }
        return percent != null && words.isLow(percent) && Known.WHILE_CONNECTED.of(seen.phone()) ? Sign.LOW
                : Sign.NONE;
    }

    /** The percentage, and the meaning of the indicator as text. */
    private static String inFull(PhoneWords words, Integer percent, PhoneSnapshot seen) {
        String said = percent(words, percent);
        Sign sign = sign(words, seen);
        if (sign == Sign.CHARGING) {
            return words.words().text("battery.charging", said);
        }
        return sign == Sign.LOW ? words.words().text("battery.low", said) : said;
    }

    private static String range(PhoneWords words, List<Phone> phones) {
        IntSummaryStatistics known = phones.stream().filter(Known.WHILE_CONNECTED::of)
                .map(phone -> phone.vitals().battery()).filter(Objects::nonNull).mapToInt(percent -> percent)
                .summaryStatistics();
        if (known.getCount() == 0) {
            return words.orUnknown(null);
        }
        String least = percent(words, known.getMin());
        return known.getMin() == known.getMax() ? least
                : words.words().text("beats.span", least, percent(words, known.getMax()));
    }
}

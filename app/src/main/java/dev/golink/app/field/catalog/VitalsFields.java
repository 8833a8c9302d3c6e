package dev.golink.app.field.catalog;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldColumn.Side;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.FieldExport;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneSnapshot;

/** What the phone's heartbeats report about it; known while the phone is connected. */
final class VitalsFields {
    /** The battery in percent, and whether it is being charged. */
    static final PhoneField BATTERY = FieldBuilder
            .ordered("battery", "column.battery", KnownWhen.WHILE_CONNECTED, phone -> phone.vitals().battery(),
                    (texts, percent, _) -> percent(texts, percent))
            .full(VitalsFields::inFull)
            .column(FieldColumn.shown(71, 71, 110).ofNumbers().withSign(Side.AFTER, VitalsFields::indicator))
            .exported("battery_percent", "export.battery", percent -> percent)
            .exported(new FieldExport("charging", "export.charging", (_, phone) -> charging(phone),
                    (texts, seen) -> truth(texts, charging(seen.phone()))))
            .searched("query.battery", percent -> percent).detailInFull(Section.DESCRIPTION)
            .common(VitalsFields::range).make();

    static final List<PhoneField> ALL = List.of(BATTERY,
            FieldBuilder.text("network", "column.network", KnownWhen.WHILE_CONNECTED, phone -> phone.vitals().network())
                    .column(FieldColumn.shown(67, 67, 120)).exported("network").searched("query.network")
                    .detail(Section.DESCRIPTION).common().make(),
            FieldBuilder
                    .of("temperature", "details.temperature", KnownWhen.WHILE_CONNECTED,
                            phone -> phone.vitals().temperature(),
                            (texts, degrees, _) -> texts.texts().text("details.temperature.value", degrees))
                    .searched("query.temperature", degrees -> degrees).detail(Section.DESCRIPTION).make());

    private VitalsFields() {}

    private static String percent(PhoneTexts texts, int percent) {
        return texts.texts().text("battery.percent", percent);
    }

    private static @Nullable Boolean charging(Phone phone) {
        return KnownWhen.WHILE_CONNECTED.of(phone) ? phone.vitals().charging() : null;
    }

    private static String truth(PhoneTexts texts, @Nullable Boolean value) {
        return value == null ? "" : value ? texts.texts().text("export.yes") : texts.texts().text("export.no");
    }

    /** The indicator: whether the battery is being charged or low. */
    private static Indicator indicator(PhoneTexts texts, PhoneSnapshot seen) {
        Integer percent = seen.phone().vitals().battery();
        if (Boolean.TRUE.equals(charging(seen.phone()))) {
            return Indicator.CHARGING;
        }
        return percent != null && texts.isLow(percent) && KnownWhen.WHILE_CONNECTED.of(seen.phone()) ? Indicator.LOW
                : Indicator.NONE;
    }

    /** The percentage, and the meaning of the indicator as text. */
    private static String inFull(PhoneTexts texts, Integer percent, PhoneSnapshot seen) {
        String said = percent(texts, percent);
        Indicator indicator = indicator(texts, seen);
        if (indicator == Indicator.CHARGING) {
            return texts.texts().text("battery.charging", said);
        }
        return indicator == Indicator.LOW ? texts.texts().text("battery.low", said) : said;
    }

    private static String range(PhoneTexts texts, List<Phone> phones) {
        IntSummaryStatistics known = phones.stream().filter(KnownWhen.WHILE_CONNECTED::of)
                .map(phone -> phone.vitals().battery()).filter(Objects::nonNull).mapToInt(percent -> percent)
                .summaryStatistics();
        if (known.getCount() == 0) {
            return texts.orUnknown(null);
        }
        String least = percent(texts, known.getMin());
        return known.getMin() == known.getMax() ? least
                : texts.texts().text("beats.span", least, percent(texts, known.getMax()));
    }
}

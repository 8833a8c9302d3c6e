package dev.golink.app.details;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.golink.app.field.FieldDetail;
import dev.golink.app.field.FieldSummary;
import dev.golink.app.field.PhoneField;
import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.PhoneSnapshot;

/** The texts of all facts about one phone, or of those that many phones have in common. Immutable. */
final class Facts {
    private final PhoneTexts phones;

    Facts(PhoneTexts phones) {
        this.phones = phones;
    }

    /** The facts in one part of the details of a phone. */
    List<Fact> of(FieldDetail.Section section, PhoneSnapshot seen) {
        return PhoneFields.ALL.stream().map(PhoneField::detail).filter(Objects::nonNull)
                .filter(detail -> detail.section() == section)
                .map(detail -> new Fact(phones.texts().text(detail.title()), detail.text().of(phones, seen),
                        detail.full().of(phones, seen)))
                .toList();
    }

    /**
     * What many phones have in common. Each line takes one or two passes over the phones; called about once a second.
     */
    List<Fact> common(List<PhoneRow> rows) {
        List<Phone> all = rows.stream().map(PhoneRow::phone).toList();
        return PhoneFields.ALL.stream().flatMap(field -> common(field, all)).toList();
    }

    private Stream<Fact> common(PhoneField field, List<Phone> all) {
        FieldSummary summary = field.summary();
        return summary == null ? Stream.empty()
                : Stream.of(Fact.of(phones.texts().text(field.title()), summary.of(phones, all)));
    }
}

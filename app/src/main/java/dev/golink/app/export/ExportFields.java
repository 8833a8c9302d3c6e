package dev.golink.app.export;

import java.util.Comparator;
import java.util.List;

import dev.golink.app.field.FieldExport;
import dev.golink.app.field.PhoneField;
import dev.golink.app.field.catalog.PhoneFields;
import dev.golink.ui.presentation.PhoneTexts;

/** The exported values of facts. One fact may give several: a battery gives its percentage and whether it charges. */
final class ExportFields {
    private final PhoneTexts phones;

    ExportFields(PhoneTexts phones) {
        this.phones = phones;
    }

    /** The values exported for the facts, in their order. The phone's number is the newest field and stands last. */
    List<ExportField> of(List<PhoneField> facts) {
        return facts.stream().sorted(Comparator.comparing(PhoneFields.NUMBER::equals))
                .flatMap(fact -> fact.exported().stream()).map(this::field).toList();
    }

    private ExportField field(FieldExport what) {
        return new ExportField(what.name(), phones.texts().text(what.title()),
                seen -> what.value().of(phones, seen.phone()), seen -> what.text().of(phones, seen));
    }
}

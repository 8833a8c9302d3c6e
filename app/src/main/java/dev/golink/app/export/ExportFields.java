package dev.golink.app.export;

import java.util.Comparator;
import java.util.List;

import dev.golink.app.facts.Exported;
import dev.golink.app.facts.PhoneField;
import dev.golink.app.facts.fields.PhoneFields;
import dev.golink.ui.look.PhoneWords;

/** The exported values of facts. One fact may give several: a battery gives its percentage and whether it charges. */
final class ExportFields {
    private final PhoneWords phones;

    ExportFields(PhoneWords phones) {
        this.phones = phones;
    }

    /** The values exported for the facts, in their order. The phone's number is the newest field and stands last. */
    List<ExportField> of(List<PhoneField> facts) {
        return facts.stream().sorted(Comparator.comparing(PhoneFields.NUMBER::equals))
                .flatMap(fact -> fact.exported().stream()).map(this::field).toList();
    }

    private ExportField field(Exported what) {
        return new ExportField(what.name(), phones.words().text(what.title()),
                seen -> what.value().of(phones, seen.phone()), seen -> what.text().of(phones, seen));
    }
}

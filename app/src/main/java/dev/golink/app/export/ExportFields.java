package dev.golink.app.export;

import java.util.Comparator;
import java.util.List;

import dev.golink.app.facts.Exported;
import dev.golink.app.facts.PhoneField;
import dev.golink.app.facts.fields.PhoneFields;
import dev.golink.ui.look.PhoneWords;

/** What is exported for some facts. A battery is two things, the percent and whether it charges; an age is two moments. */
final class ExportFields {
    private final PhoneWords phones;

    ExportFields(PhoneWords phones) {
        this.phones = phones;
    }

    /** What is exported for the facts, in their order; the number, which is younger than all others, stands last. */
    List<ExportField> of(List<PhoneField> facts) {
        return facts.stream().sorted(Comparator.comparing(PhoneFields.NUMBER::equals))
                .flatMap(fact -> fact.exported().stream()).map(this::field).toList();
    }

    private ExportField field(Exported what) {
        return new ExportField(what.name(), phones.words().text(what.title()),
                seen -> what.value().of(phones, seen.phone()), seen -> what.text().of(phones, seen));
    }
}

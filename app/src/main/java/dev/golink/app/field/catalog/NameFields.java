package dev.golink.app.field.catalog;

import java.util.List;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldColumn.Cell;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.FieldExport;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.NaturalKey;
import dev.golink.ui.roster.PhoneRow;

/** The phone's names and its model. */
final class NameFields {
    /** The name that operators use, followed by the id if that is different. */
    static final PhoneField PHONE = FieldBuilder
            .of("phone", "column.phone", KnownWhen.ALWAYS, PhoneTexts::name,
                    (_, _, seen) -> PhoneTexts.nameAndId(seen.phone()))
            .sortedAs(NaturalKey::of).column(FieldColumn.shown(84, 93, 400).with(Cell.NAME)).exported("phone")
            .exported(FieldExport.plain("id", "column.id", phone -> phone.id().value())).make();

    static final List<PhoneField> ALL = List.of(PHONE,
            FieldBuilder.of("id", "column.id", KnownWhen.ALWAYS, phone -> phone.id().value(), (_, id, _) -> id)
                    .sortedByRow(PhoneRow::nameKey).column(FieldColumn.hidden(84, 112, 400)).exported("id")
                    .searched("query.id").detail(Section.DESCRIPTION, "details.id").make(),
            FieldBuilder.text("nickname", "column.nickname", KnownWhen.ALWAYS, phone -> phone.profile().nickname())
                    .column(FieldColumn.hidden(84, 112, 400)).exported("nickname").searched("query.nickname").make(),
            FieldBuilder.text("model", "column.model", KnownWhen.ALWAYS, phone -> phone.description().model())
                    .column(FieldColumn.shown(76, 90, 400)).exported("model").searched("query.model")
                    .detail(Section.DESCRIPTION).common().make());

    private NameFields() {}
}

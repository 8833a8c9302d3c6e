package dev.golink.app.facts.fields;

import java.util.List;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Column.Cell;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.Exported;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.NaturalKey;
import dev.golink.ui.roster.PhoneRow;

/** The phone's names and its model. */
final class NameFields {
    /** The name that operators use, followed by the id if that is different. */
    static final PhoneField PHONE = FieldMaker
            .of("phone", "column.phone", Known.ALWAYS, PhoneWords::name,
                    (_, _, seen) -> PhoneWords.nameAndId(seen.phone()))
            .sortedAs(NaturalKey::of).column(Column.shown(84, 93, 400).with(Cell.NAME)).exported("phone")
            .exported(Exported.plain("id", "column.id", phone -> phone.id().value())).make();

    static final List<PhoneField> ALL = List.of(PHONE,
            FieldMaker.of("id", "column.id", Known.ALWAYS, phone -> phone.id().value(), (_, id, _) -> id)
                    .sortedByRow(PhoneRow::nameKey).column(Column.hidden(84, 112, 400)).exported("id")
                    .searched("query.id").detail(Section.DESCRIPTION, "details.id").make(),
            FieldMaker.text("nickname", "column.nickname", Known.ALWAYS, phone -> phone.profile().nickname())
                    .column(Column.hidden(84, 112, 400)).exported("nickname").searched("query.nickname").make(),
            FieldMaker.text("model", "column.model", Known.ALWAYS, phone -> phone.description().model())
                    .column(Column.shown(76, 90, 400)).exported("model").searched("query.model")
                    .detail(Section.DESCRIPTION).common().make());

    private NameFields() {}
}

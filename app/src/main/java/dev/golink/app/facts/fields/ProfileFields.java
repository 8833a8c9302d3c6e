package dev.golink.app.facts.fields;

import java.util.List;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;

/** What operators record about the phone, besides its nickname. The details have separate fields for these facts. */
final class ProfileFields {
    static final List<PhoneField> ALL = List.of(
            FieldMaker.names("groups", "column.groups", phone -> phone.profile().groups())
                    .column(Column.hidden(76, 120, 500)).exported("groups").searched("query.group").make(),
            FieldMaker.names("tags", "column.tags", phone -> phone.profile().tags())
                    .column(Column.hidden(76, 120, 500)).exported("tags").searched("query.tag").make(),
            FieldMaker.text("note", "column.note", Known.ALWAYS, phone -> phone.profile().note())
                    .full((_, note, _) -> note).column(Column.hidden(76, 160, 900)).exported("note")
                    .searched("query.note").make());

    private ProfileFields() {}
}

package dev.golink.app.field.catalog;

import java.util.List;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;

/** What operators record about the phone, besides its nickname. The details have separate fields for these facts. */
final class ProfileFields {
    static final List<PhoneField> ALL = List.of(
            FieldBuilder.names("groups", "column.groups", phone -> phone.profile().groups())
                    .column(FieldColumn.hidden(76, 120, 500)).exported("groups").searched("query.group").make(),
            FieldBuilder.names("tags", "column.tags", phone -> phone.profile().tags())
                    .column(FieldColumn.hidden(76, 120, 500)).exported("tags").searched("query.tag").make(),
            FieldBuilder.text("note", "column.note", KnownWhen.ALWAYS, phone -> phone.profile().note())
                    .full((_, note, _) -> note).column(FieldColumn.hidden(76, 160, 900)).exported("note")
                    .searched("query.note").make());

    private ProfileFields() {}
}

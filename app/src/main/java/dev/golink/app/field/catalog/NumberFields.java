package dev.golink.app.field.catalog;

import java.util.List;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;

/** The number that no other phone on the server has. */
final class NumberFields {
    /** The number, without a unit and without separators between digits, because it is a name. */
    static final PhoneField NUMBER = FieldBuilder
            .ordered("number", "column.number", KnownWhen.ALWAYS,
                    phone -> phone.profile().number() == 0 ? null : phone.profile().number(),
                    (_, number, _) -> number.toString())
            .column(FieldColumn.hidden(44, 52, 90).ofNumbers()).exported("number")
            .searched("query.number", number -> number).detail(Section.DESCRIPTION, "details.number").make();

    static final List<PhoneField> ALL = List.of(NUMBER);

    private NumberFields() {}
}

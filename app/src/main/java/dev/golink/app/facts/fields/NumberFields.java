package dev.golink.app.facts.fields;

import java.util.List;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;

/** The number that no other phone on the server has. */
final class NumberFields {
    /** The number, without a unit and without separators between digits, because it is a name. */
    static final PhoneField NUMBER = FieldMaker
            .ordered("number", "column.number", Known.ALWAYS,
                    phone -> phone.profile().number() == 0 ? null : phone.profile().number(),
                    (_, number, _) -> number.toString())
            .column(Column.hidden(44, 52, 90).ofNumbers()).exported("number")
            .searched("query.number", number -> number).detail(Section.DESCRIPTION, "details.number").make();

    static final List<PhoneField> ALL = List.of(NUMBER);

    private NumberFields() {}
}

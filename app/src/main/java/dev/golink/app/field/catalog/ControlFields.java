package dev.golink.app.field.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;

/** The operator who controls the phone. */
final class ControlFields {
    static final List<PhoneField> ALL = List.of(FieldBuilder
            .text("controlled_by", "column.controller", KnownWhen.ALWAYS, ControlFields::controller)
            .column(FieldColumn.hidden(90, 120, 240)).exported("controlled_by").searched("query.controller")
            .detail(Section.CONNECTION, "details.controller").make());

    private ControlFields() {}

    private static @Nullable String controller(Phone phone) {
        OperatorId controller = phone.input().controller();
        return controller == null ? null : controller.value();
    }
}

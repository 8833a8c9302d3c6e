package dev.golink.app.facts.fields;

import java.util.List;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.ui.look.PhoneWords;

/** What the phone reported about itself when it connected. */
final class DeviceFields {
    static final List<PhoneField> ALL = List.of(
            FieldMaker.text("os", "column.os", Known.ALWAYS, phone -> phone.description().os())
                    .column(Column.hidden(76, 96, 300)).exported("os").searched("query.os")
                    .detail(Section.DESCRIPTION).common().make(),
            FieldMaker.text("app", "column.app", Known.ALWAYS, phone -> phone.description().app())
                    .column(Column.hidden(76, 96, 300)).exported("app").searched("query.app")
                    .detail(Section.DESCRIPTION).common().make(),
            FieldMaker.of("screen", "details.screen", Known.ALWAYS, phone -> phone.description(),
                    (words, told, _) -> screen(words, told)).detail(Section.DESCRIPTION).make(),
            FieldMaker.of("can_share", "details.canShare", Known.ALWAYS, phone -> phone.description(),
                    (words, told, _) -> canShare(words, told)).detail(Section.DESCRIPTION).make(),
            FieldMaker.of("protocol", "details.protocol", Known.ALWAYS, phone -> phone.description(),
                    (words, told, _) -> protocol(words, told, "details.protocol.legacy"))
                    .full((words, told, _) -> protocol(words, told, "details.protocol.legacy.long"))
                    .detail(Section.DESCRIPTION).make());

    private DeviceFields() {}

    private static String screen(PhoneWords words, PhoneDescription told) {
        Integer width = told.width();
        Integer height = told.height();
        return width == null || height == null ? words.orUnknown(null)
                : words.words().text("details.screen.value", String.valueOf(width), String.valueOf(height));
    }

    private static String canShare(PhoneWords words, PhoneDescription told) {
        if (told.legacy()) {
            return words.words().text("details.canShare.untold");
        }
        return told.can(Capability.SHARE) ? words.words().text("details.yes") : words.words().text("details.no");
    }

    private static String protocol(PhoneWords words, PhoneDescription told, String legacy) {
        return words.words().text(told.legacy() ? legacy : "details.protocol.full");
    }
}

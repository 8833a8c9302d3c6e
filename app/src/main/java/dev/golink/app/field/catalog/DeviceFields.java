package dev.golink.app.field.catalog;

import java.util.List;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.ui.presentation.PhoneTexts;

/** What the phone reported about itself when it connected. */
final class DeviceFields {
    static final List<PhoneField> ALL = List.of(
            FieldBuilder.text("os", "column.os", KnownWhen.ALWAYS, phone -> phone.description().os())
                    .column(FieldColumn.hidden(76, 96, 300)).exported("os").searched("query.os")
                    .detail(Section.DESCRIPTION).common().make(),
            FieldBuilder.text("app", "column.app", KnownWhen.ALWAYS, phone -> phone.description().app())
                    .column(FieldColumn.hidden(76, 96, 300)).exported("app").searched("query.app")
                    .detail(Section.DESCRIPTION).common().make(),
            FieldBuilder.of("screen", "details.screen", KnownWhen.ALWAYS, phone -> phone.description(),
                    (texts, told, _) -> screen(texts, told)).detail(Section.DESCRIPTION).make(),
            FieldBuilder.of("can_share", "details.canShare", KnownWhen.ALWAYS, phone -> phone.description(),
                    (texts, told, _) -> canShare(texts, told)).detail(Section.DESCRIPTION).make(),
            FieldBuilder.of("protocol", "details.protocol", KnownWhen.ALWAYS, phone -> phone.description(),
                    (texts, told, _) -> protocol(texts, told, "details.protocol.legacy"))
                    .full((texts, told, _) -> protocol(texts, told, "details.protocol.legacy.long"))
                    .detail(Section.DESCRIPTION).make());

    private DeviceFields() {}

    private static String screen(PhoneTexts texts, PhoneDescription told) {
        Integer width = told.width();
        Integer height = told.height();
        return width == null || height == null ? texts.orUnknown(null)
                : texts.texts().text("details.screen.value", String.valueOf(width), String.valueOf(height));
    }

    private static String canShare(PhoneTexts texts, PhoneDescription told) {
        if (told.legacy()) {
            return texts.texts().text("details.canShare.untold");
        }
        return told.can(Capability.SHARE) ? texts.texts().text("details.yes") : texts.texts().text("details.no");
    }

    private static String protocol(PhoneTexts texts, PhoneDescription told, String legacy) {
        return texts.texts().text(told.legacy() ? legacy : "details.protocol.full");
    }
}

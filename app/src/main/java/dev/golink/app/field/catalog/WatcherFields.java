package dev.golink.app.field.catalog;

import java.util.List;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;

/** The number of operators who watch the phone's screen. */
final class WatcherFields {
    static final List<PhoneField> ALL = List.of(FieldBuilder
            .ordered("watchers", "column.watchers", KnownWhen.ALWAYS, phone -> phone.watchers().size(),
                    (texts, count, _) -> FieldTexts.figure(texts, count))
            .column(FieldColumn.hidden(76, 86, 140).ofNumbers()).exported("watchers")
            .searched("query.watchers", count -> count).detail(Section.CONNECTION, "details.watchers").make());

    private WatcherFields() {}
}

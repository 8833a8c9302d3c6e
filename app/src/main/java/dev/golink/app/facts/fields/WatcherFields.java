package dev.golink.app.facts.fields;

import java.util.List;

import dev.golink.app.facts.Column;
import dev.golink.app.facts.Detail.Section;
import dev.golink.app.facts.FieldMaker;
import dev.golink.app.facts.Known;
import dev.golink.app.facts.PhoneField;

/** The number of operators who watch the phone's screen. */
final class WatcherFields {
    static final List<PhoneField> ALL = List.of(FieldMaker
            .ordered("watchers", "column.watchers", Known.ALWAYS, phone -> phone.watchers().size(),
                    (words, count, _) -> FieldWords.figure(words, count))
            .column(Column.hidden(76, 86, 140).ofNumbers()).exported("watchers")
            .searched("query.watchers", count -> count).detail(Section.CONNECTION, "details.watchers").make());

    private WatcherFields() {}
}

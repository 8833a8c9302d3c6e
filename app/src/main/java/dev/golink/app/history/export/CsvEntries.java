package dev.golink.app.history.export;

import java.io.IOException;
import java.util.List;

import dev.golink.app.export.CsvLines;
import dev.golink.app.history.entries.EntryTexts;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

/**
 * Entries as a table for spreadsheets, in the operator's language. Immutable.
 *
 * @param says the sentences of the entries
 */
public record CsvEntries(EntryTexts says) implements EntryFormat {
    @Override
    public void begin(Appendable out) throws IOException {
        Texts texts = says.texts();
        CsvLines.begin(List.of(texts.text("history.export.time"), texts.text("history.export.local"),
                texts.text("history.column.kind"), texts.text("history.column.phone"),
                texts.text("history.export.operator"), texts.text("history.column.fact"),
                texts.text("history.export.id")), out);
    }

    @Override
    public void write(HistoryEntry entry, Appendable out) throws IOException {
        AgeTexts ages = says.phones().ageTexts();
        CsvLines.line(List.of(entry.at().toString(), ages.exactly(entry.at()), says.kind(entry.fact().kind()),
                entry.phone() == null ? "" : entry.phone().value(),
                entry.operator() == null ? "" : entry.operator().value(), says.of(entry).sentence(),
                Long.toString(entry.id())), out);
    }
}

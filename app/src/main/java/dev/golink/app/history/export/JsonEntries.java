package dev.golink.app.history.export;

import java.io.IOException;

import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.protocol.history.HistoryJson;

/** Entries as lines of JSON, in the form of the protocol. */
public record JsonEntries() implements EntryFormat {
    @Override
    public void begin(Appendable out) {
        // Lines of JSON have no head.
    }

    @Override
    public void write(HistoryEntry entry, Appendable out) throws IOException {
        out.append(HistoryJson.text(entry)).append('\n');
    }
}

package dev.golink.app.history.export;

import java.io.IOException;

import dev.golink.server.fleet.history.HistoryEntry;

/** The form in which entries are written to a file. Called on the writer's thread. */
public interface EntryFormat {
    /**
     * Writes what stands before the first entry.
     *
     * @throws IOException if that fails
     */
    void begin(Appendable out) throws IOException;

    /**
     * Writes an entry.
     *
     * @throws IOException if that fails
     */
    void write(HistoryEntry entry, Appendable out) throws IOException;
}

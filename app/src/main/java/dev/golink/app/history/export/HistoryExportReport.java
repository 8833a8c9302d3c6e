package dev.golink.app.history.export;

import java.io.IOException;
import java.nio.file.Path;

import dev.golink.server.fleet.id.Refusal;

/** The result of an export of entries. */
public sealed interface HistoryExportReport {
    /**
     * The entries were written.
     *
     * @param entries how many
     * @param file    the file
     * @param isAll   whether these are all that match; false if there were more than an export may have
     */
    record Written(int entries, Path file, boolean isAll) implements HistoryExportReport {}

    /** The operator ended the export. */
    record Cancelled() implements HistoryExportReport {}

    /**
     * The server can't answer or must not.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements HistoryExportReport {}

    /** The server was not reachable or did not answer. */
    record Unreachable() implements HistoryExportReport {}

    /**
     * The file could not be written.
     *
     * @param file the file
     * @param why  the cause
     */
    record Failed(Path file, IOException why) implements HistoryExportReport {}
}

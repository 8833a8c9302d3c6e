package dev.golink.app.runs.page;

import dev.golink.app.runs.entry.Run;

/** Writes the phones of a run and their outcomes into a file that the operator chooses. */
public interface RunFiles {
    /** Writes CSV, for spreadsheets. */
    void csv(Run run);

    /** Writes JSON, for programs. */
    void json(Run run);
}

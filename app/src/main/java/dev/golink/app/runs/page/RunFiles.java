package dev.golink.app.runs.page;

import dev.golink.app.runs.entry.Run;

/** Writes the phones of a run, each with what became of it, into a file that the operator chooses. */
public interface RunFiles {
    /** For spreadsheets. */
    void csv(Run run);

    /** For programs. */
    void json(Run run);
}

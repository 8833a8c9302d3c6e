package dev.golink.server.fleet.runs;

import java.util.List;

/**
 * The stages of the phones of a run.
 *
 * @param run   the run
 * @param whole whether these are all of its phones, in order; otherwise only those that changed
 * @param parts the phones' parts
 */
public record RunParts(RunId run, boolean whole, List<RunPart> parts) {
    /** Copies the list. */
    public RunParts {
        parts = List.copyOf(parts);
    }
}

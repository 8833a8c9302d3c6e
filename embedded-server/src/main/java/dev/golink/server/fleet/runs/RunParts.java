package dev.golink.server.fleet.runs;

import java.util.List;

/**
 * How the phones of a run stand.
 *
 * @param run   which run
 * @param whole whether these are all of its phones, in order; else those that have come further
 * @param parts the phones
 */
public record RunParts(RunId run, boolean whole, List<RunPart> parts) {
    /** Copies the list. */
    public RunParts {
        parts = List.copyOf(parts);
    }
}

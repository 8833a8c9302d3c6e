package dev.golink.app.profiles;

import java.util.List;

import dev.golink.server.fleet.profile.EditOutcome;

/**
 * The result of an undo.
 *
 * @param change the change that was undone
 * @param steps  the results of the changes that undid it; empty if all its phones were changed again in the meantime
 */
public record UndoReport(EditReport change, List<EditReport> steps) {
    /** Copies the steps. */
    public UndoReport {
        steps = List.copyOf(steps);
    }

    /** The steps that failed. */
    public List<EditReport> failed() {
        return steps.stream().filter(step -> !step.isKept()).toList();
    }

    /** The number of phones for which the change was undone. */
    public int phones() {
        return steps.stream().mapToInt(step -> step.outcome() instanceof EditOutcome.Kept(int phones) ? phones : 0)
                .sum();
    }

    /** The number of phones for which nothing was undone, because they were changed again in the meantime. */
    public int changedSince() {
        int failed = failed().stream().mapToInt(step -> step.phones().size()).sum();
        return Math.max(0, change.inverseEdit().opposites().size() - phones() - failed);
    }
}

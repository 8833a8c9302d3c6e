package dev.golink.app.profiles;

import java.util.List;

import dev.golink.server.fleet.profile.EditOutcome;

/**
 * What became of taking a change back.
 *
 * @param change the change that was taken back
 * @param steps  what became of each change that did it; none if all of its phones were changed since
 */
public record UndoReport(EditReport change, List<EditReport> steps) {
    /** Copies the steps. */
    public UndoReport {
        steps = List.copyOf(steps);
    }

    /** The steps that came to nothing. */
    public List<EditReport> failed() {
        return steps.stream().filter(step -> !step.isKept()).toList();
    }

    /** Of how many phones it was taken back. */
    public int phones() {
        return steps.stream().mapToInt(step -> step.outcome() instanceof EditOutcome.Kept(int phones) ? phones : 0)
                .sum();
    }

    /** How many phones stay as they are, because they were changed since. */
    public int changedSince() {
        int failed = failed().stream().mapToInt(step -> step.phones().size()).sum();
        return Math.max(0, change.reversal().opposites().size() - phones() - failed);
    }
}

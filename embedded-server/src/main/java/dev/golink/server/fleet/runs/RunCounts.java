package dev.golink.server.fleet.runs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many phones of a run have come how far.
 *
 * @param byStage how many; stages that nobody is at are not in it
 */
public record RunCounts(Map<RunStage, Integer> byStage) {
    /** Copies the map. */
    public RunCounts {
        EnumMap<RunStage, Integer> copy = new EnumMap<>(RunStage.class);
        copy.putAll(byStage);
        copy.values().removeIf(count -> count == 0);
        byStage = Collections.unmodifiableMap(copy);
    }

    /** How many have come so far. */
    public int of(RunStage stage) {
        return byStage.getOrDefault(stage, 0);
    }

    /** How many phones there are. */
    public int total() {
        return count(_ -> true);
    }

    /** Of how many nothing more will come. */
    public int settled() {
        return count(RunStage::isSettled);
    }

    /** How many are known to have come to nothing, against the operator's will. */
    public int failed() {
        return count(RunStage::isFailed);
    }

    /** How many are worth another try. */
    public int retriable() {
        return count(RunStage::isRetriable);
    }

    /** Whether nothing more will come of any. */
    public boolean isFinished() {
        return settled() == total();
    }

    /** Whether all that came went well, as far as can be known. */
    public boolean isGood() {
        return of(RunStage.DONE) + of(RunStage.SENT) == total();
    }

    private int count(Predicate<RunStage> which) {
        int count = 0;
        for (Map.Entry<RunStage, Integer> entry : byStage.entrySet()) {
            count += which.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return count;
    }
}

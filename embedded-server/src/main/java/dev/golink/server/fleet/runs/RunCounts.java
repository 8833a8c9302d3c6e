package dev.golink.server.fleet.runs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The numbers of a run's phones by stage.
 *
 * @param byStage the number of phones at each stage; stages without phones are left out
 */
public record RunCounts(Map<RunStage, Integer> byStage) {
    /** Copies the map, without zeros. */
    public RunCounts {
        EnumMap<RunStage, Integer> copy = new EnumMap<>(RunStage.class);
        copy.putAll(byStage);
        copy.values().removeIf(count -> count == 0);
        byStage = Collections.unmodifiableMap(copy);
    }

    /** The number of phones at a stage. */
    public int of(RunStage stage) {
        return byStage.getOrDefault(stage, 0);
    }

    /** The number of all phones. */
    public int total() {
        return count(_ -> true);
    }

    /** The number of phones with a final stage. */
    public int settled() {
        return count(RunStage::isSettled);
    }

    /** The number of phones at which the command failed. */
    public int failed() {
        return count(RunStage::isFailed);
    }

    /** The number of phones for which a retry makes sense. */
    public int retriable() {
        return count(RunStage::isRetriable);
    }

    /** Whether all phones have a final stage. */
    public boolean isFinished() {
        return settled() == total();
    }

    /** Whether the command went well with all phones, as far as is known. */
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

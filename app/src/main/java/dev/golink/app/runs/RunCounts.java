package dev.golink.app.runs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many phones of a run have come how far.
 *
 * @param byStage how many; stages that nobody is at are not in it
 */
public record RunCounts(Map<Stage, Integer> byStage) {
    /** Copies the map. */
    public RunCounts {
        EnumMap<Stage, Integer> copy = new EnumMap<>(Stage.class);
        copy.putAll(byStage);
        copy.values().removeIf(count -> count == 0);
        byStage = Collections.unmodifiableMap(copy);
    }

    /** How many have come so far. */
    public int of(Stage stage) {
        return byStage.getOrDefault(stage, 0);
    }

    /** How many phones there are. */
    public int total() {
        return byStage.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of how many nothing more will come. */
    public int settled() {
        return byStage.entrySet().stream().filter(entry -> entry.getKey().isSettled())
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** How many went out and came to nothing. */
    public int failed() {
        return byStage.entrySet().stream().filter(entry -> entry.getKey().isFailed())
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** Whether nothing more will come of any. */
    public boolean isFinished() {
        return settled() == total();
    }

    /** Whether all that came went well, as far as can be known. */
    public boolean isGood() {
        return of(Stage.DONE) + of(Stage.SENT) == total();
    }
}

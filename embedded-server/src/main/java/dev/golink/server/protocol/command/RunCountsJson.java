package dev.golink.server.protocol.command;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.protocol.json.Fields;

/** Converts the numbers of a run's phones to and from {@code stages} of a larger object. Stateless. */
public final class RunCountsJson {
    private static final String STAGES = "stages";

    private RunCountsJson() {}

    /** Adds the numbers to an object. */
    public static void write(JsonObject object, RunCounts counts) {
        JsonObject stages = new JsonObject();
        counts.byStage().forEach((stage, count) -> stages.addProperty(word(stage), count));
        object.add(STAGES, stages);
    }

    /** Reads the numbers. */
    public static RunCounts read(Fields fields) {
        Map<RunStage, Integer> counts = new EnumMap<>(RunStage.class);
        fields.counts(STAGES)
                .forEach((word, count) -> counts.merge(stage(word), (int) Math.min(count, Integer.MAX_VALUE),
                        Integer::sum));
        return new RunCounts(counts);
    }

    /** The word for a stage. */
    public static String word(RunStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** The stage with that name. A newer server's unknown word becomes {@link RunStage#UNKNOWN}. */
    public static RunStage stage(String word) {
        for (RunStage stage : RunStage.values()) {
            if (word(stage).equals(word)) {
                return stage;
            }
        }
        return RunStage.UNKNOWN;
    }
}

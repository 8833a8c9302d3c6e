package dev.golink.server.protocol;

import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.protocol.command.NamedCommandJson;
import dev.golink.server.protocol.command.RunCountsJson;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.phone.RefusalJson;

/** Writes what the server reports to operators about runs. Stateless. */
public final class RunJson {
    private static final String RUN = "run";
    private static final String REASON = "reason";

    private RunJson() {}

    /** Writes a message about runs. */
    public static JsonObject write(RunNews news) {
        return switch (news) {
            case RunNews.Answer answer -> answer(answer);
            case RunNews.Runs runs -> runs(runs);
            case RunNews.Parts parts -> parts(parts);
        };
    }

    private static JsonObject answer(RunNews.Answer answer) {
        JsonObject object = Event.RUN_ANSWER.message();
        object.addProperty("id", answer.id());
        object.addProperty("of", answer.of());
        switch (answer.answer()) {
            case RunAnswer.Taken(var run, int phones) -> {
                object.addProperty("outcome", "taken");
                object.addProperty(RUN, run.value());
                object.addProperty("phones", phones);
            }
            case RunAnswer.Refused(var refusal) -> {
                object.addProperty("outcome", "refused");
                RefusalJson.write(object, refusal);
            }
            case RunAnswer.Unreachable() -> object.addProperty("outcome", "unreachable");
        }
        return object;
    }

    private static JsonObject runs(RunNews.Runs news) {
        JsonObject object = Event.RUNS.message();
        flags(object, news.reset(), news.more());
        JsonArray runs = new JsonArray(news.runs().size());
        news.runs().forEach(run -> runs.add(info(run)));
        object.add("runs", runs);
        JsonArray gone = new JsonArray(news.gone().size());
        news.gone().forEach(run -> gone.add(run.value()));
        object.add("gone", gone);
        return object;
    }

    /** Writes a run as a whole. */
    public static JsonObject info(RunInfo run) {
        JsonObject object = new JsonObject();
        object.addProperty(RUN, run.id().value());
        NamedCommandJson.write(object, run.command());
        object.addProperty("by", run.by().value());
        object.addProperty("begun_at", run.begunAt().toEpochMilli());
        if (run.retryOf() != null) {
            object.addProperty("retry_of", run.retryOf().value());
        }
        if (run.only() != null) {
            object.addProperty("to_user", run.only().value());
        }
        RunCountsJson.write(object, run.counts());
        return object;
    }

    private static JsonObject parts(RunNews.Parts news) {
        JsonObject object = Event.RUN.message();
        object.addProperty(RUN, news.run().value());
        flags(object, news.reset(), news.more());
        object.add("phones", parts(news.parts()));
        return object;
    }

    /** Writes the state of a run's phones. */
    public static JsonArray parts(List<RunPart> parts) {
        JsonArray array = new JsonArray(parts.size());
        parts.forEach(part -> array.add(part(part)));
        return array;
    }

    private static JsonObject part(RunPart part) {
        JsonObject object = new JsonObject();
        object.addProperty("id", part.phone().value());
        object.addProperty("stage", RunCountsJson.word(part.stage()));
        if (!part.reason().isEmpty()) {
            object.addProperty(REASON, part.reason());
        }
        if (part.sharing() != Sharing.OFF) {
            object.addProperty("sharing", part.sharing().name().toLowerCase(Locale.ROOT));
        }
        if (part.took() != null) {
            object.addProperty("took_ms", part.took().toMillis());
        }
        return object;
    }

    private static void flags(JsonObject object, boolean reset, boolean more) {
        if (reset) {
            object.addProperty("reset", true);
        }
        if (more) {
            object.addProperty("more", true);
        }
    }
}

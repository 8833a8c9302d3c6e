package dev.golink.server.protocol.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.protocol.RunJson;
import dev.golink.server.protocol.RunNewsReader;
import dev.golink.server.protocol.command.NamedCommandJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.JsonText;

/**
 * One line of the file of runs. Each line is a complete JSON object, so that a damaged line does not affect the others.
 */
public sealed interface RunLogLine {
    /** The run that the line is about. */
    RunId run();

    /**
     * A run began.
     *
     * @param run     its id
     * @param command the command for the phones
     * @param by      the operator who began it
     * @param begunAt when it began, by the wall clock
     * @param retryOf the run whose failures it tries again; null if there is none
     * @param phones  the phones, in order
     */
    record Begun(RunId run, Command command, OperatorId by, Instant begunAt, @Nullable RunId retryOf,
            List<PhoneId> phones) implements RunLogLine {
        /** Copies the list. */
        public Begun {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Phones of a run were settled.
     *
     * @param run   its id
     * @param parts the settled phones
     */
    record Settled(RunId run, List<RunPart> parts) implements RunLogLine {
        /** Copies the list. */
        public Settled {
            parts = List.copyOf(parts);
        }
    }

    /** The line's text, without a line terminator. */
    static String write(RunLogLine line) {
        JsonObject object = new JsonObject();
        switch (line) {
            case Begun begun -> {
                object.addProperty("run", begun.run().value());
                NamedCommandJson.write(object, begun.command());
                object.addProperty("by", begun.by().value());
                object.addProperty("begun_at", begun.begunAt().toEpochMilli());
                if (begun.retryOf() != null) {
                    object.addProperty("retry_of", begun.retryOf().value());
                }
                JsonArray ids = new JsonArray(begun.phones().size());
                begun.phones().forEach(phone -> ids.add(phone.value()));
                object.add("to_users", ids);
            }
            case Settled(var run, var parts) -> {
                object.addProperty("run", run.value());
                object.add("phones", RunJson.parts(parts));
            }
        }
        return object.toString();
    }

    /** Reads a line; empty if it is damaged. */
    static Optional<RunLogLine> read(String text) {
        try {
            Fields fields = new Fields(JsonText.parseObject(text));
            RunId run = RunNewsReader.runId(fields.wholeText("run"));
            if (run == null) {
                return Optional.empty();
            }
            return fields.has("phones") ? Optional.of(new Settled(run, RunNewsReader.phones(fields)))
                    : begun(run, fields);
        } catch (JsonText.MalformedTextException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<RunLogLine> begun(RunId run, Fields fields) {
        List<PhoneId> phones = fields.texts("to_users").stream().map(PhoneId::new).toList();
        String by = fields.wholeText("by");
        Instant begunAt = fields.instant("begun_at");
        return by == null || begunAt == null || phones.isEmpty() ? Optional.empty()
                : Optional.of(new Begun(run, NamedCommandJson.read(fields), new OperatorId(by), begunAt,
                        RunNewsReader.runId(fields.wholeText("retry_of")), phones));
    }
}

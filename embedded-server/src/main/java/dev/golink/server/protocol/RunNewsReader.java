package dev.golink.server.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.protocol.command.NamedCommandJson;
import dev.golink.server.protocol.command.RunCountsJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.phone.IdText;
import dev.golink.server.protocol.phone.RefusalJson;

/** Reads what a server reports to an operator about runs: the counterpart of {@link RunJson}. Stateless. */
public final class RunNewsReader {
    private RunNewsReader() {}

    static @Nullable ServerMessage answer(Fields fields) {
        String id = fields.wholeText("id");
        RunId run = runId(fields.wholeText("run"));
        String outcome = fields.text("outcome");
        String of = fields.text("of");
        RunAnswer answer = "taken".equals(outcome) && run != null
                ? new RunAnswer.Taken(run, (int) fields.whole("phones"))
                : "refused".equals(outcome) ? new RunAnswer.Refused(RefusalJson.read(fields)) : null;
        return id == null || answer == null ? null
                : new ServerMessage.OfRuns(new RunNews.Answer(id, of == null ? "" : of, answer));
    }

    static ServerMessage runs(Fields fields) {
        return new ServerMessage.OfRuns(new RunNews.Runs(isTrue(fields, "reset"), isTrue(fields, "more"),
                fields.objects("runs").stream().map(RunNewsReader::info).filter(Objects::nonNull).toList(),
                fields.texts("gone").stream().map(RunNewsReader::runId).filter(Objects::nonNull).toList()));
    }

    private static @Nullable RunInfo info(Fields fields) {
        RunId id = runId(fields.wholeText("run"));
        Command command = NamedCommandJson.readIfKnown(fields);
        Optional<OperatorId> by = IdText.operatorId(text(fields, "by"));
        Instant begunAt = fields.instant("begun_at");
        if (id == null || command == null || by.isEmpty() || begunAt == null) {
            return null;
        }
        return new RunInfo(id, command, by.get(), begunAt, runId(fields.wholeText("retry_of")),
                IdText.phoneId(text(fields, "to_user")).orElse(null), RunCountsJson.read(fields));
    }

    /** Reads the state of a run's phones, either of those that changed or of all; null if the run's id is missing. */
    public static @Nullable ServerMessage parts(Fields fields) {
        RunId run = runId(fields.wholeText("run"));
        return run == null ? null
                : new ServerMessage.OfRuns(new RunNews.Parts(run, isTrue(fields, "reset"), isTrue(fields, "more"),
                        phones(fields)));
    }

    /** Reads the state of a run's phones, leaving out what cannot be read. */
    public static List<RunPart> phones(Fields fields) {
        List<RunPart> parts = new ArrayList<>();
        fields.objects("phones").forEach(phone -> IdText.phoneId(text(phone, "id")).ifPresent(id -> {
            Long took = phone.count("took_ms");
            Sharing sharing = phone.word("sharing", Sharing.class);
            parts.add(new RunPart(id, RunCountsJson.stage(text(phone, "stage")), text(phone, "reason"),
                    sharing == null ? Sharing.OFF : sharing, took == null ? null : Duration.ofMillis(took)));
        }));
        return parts;
    }

    /** Reads the id of a run; null if the text is not one. */
    public static @Nullable RunId runId(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > RunId.LONGEST ? null : new RunId(text);
    }

    private static boolean isTrue(Fields fields, String name) {
        return Boolean.TRUE.equals(fields.truth(name));
    }

    private static String text(Fields fields, String name) {
        String text = fields.wholeText(name);
        return text == null ? "" : text;
    }
}

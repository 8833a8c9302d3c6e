package dev.golink.server.protocol;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;

/**
 * Reads what a server tells an operator: the far end of {@link MessageWriter}. Never throws for what the server sent. Free
 * of state, so any thread may call it.
 */
public final class ServerReader {
    private ServerReader() {}

    /** The message; empty for one that is of no use to an operator, such as an event of a newer server. */
    public static Optional<ServerMessage> read(String text) {
        if (text.equals("pong")) {
            return Optional.of(new ServerMessage.Pong());
        }
        return switch (Envelope.ofAnyLength(text)) {
            case Envelope.Bad _ -> Optional.empty();
            case Envelope.Good(String name, Fields fields) ->
                Event.of(name).map(event -> event.toOperator(fields));
        };
    }

    /** What the server does not understand it answers with a heart, too. */
    static ServerMessage heart(Fields fields) {
        return fields.text("fromuserId") == null ? new ServerMessage.Heart() : new ServerMessage.NotUnderstood();
    }

    static ServerMessage error(Fields fields) {
        return new ServerMessage.Complaint(told(fields.text("msg")));
    }

    static @Nullable ServerMessage result(Fields fields) {
        String command = fields.wholeText("id");
        PhoneId phone = phone(fields);
        Outcome outcome = outcome(fields);
        return command == null || phone == null || outcome == null
                ? null
                : new ServerMessage.Result(command, told(fields.text("of")), phone, outcome);
    }

    private static @Nullable Outcome outcome(Fields fields) {
        return switch (told(fields.text("outcome"))) {
            case "done" -> new Outcome.Done();
            case "sent" -> new Outcome.Sent();
            case "refused" -> new Outcome.Refused(told(fields.text("reason")));
            case "timed_out" -> new Outcome.TimedOut(Duration.ofMillis(fields.whole("after_ms")));
            case "unreachable" -> new Outcome.Unreachable();
            case "unsupported" -> new Outcome.Unsupported();
            default -> null;
        };
    }

    static @Nullable ServerMessage edited(Fields fields) {
        String command = fields.wholeText("id");
        EditOutcome outcome = switch (told(fields.text("outcome"))) {
            case "kept" -> new EditOutcome.Kept((int) fields.whole("phones"));
            case "refused" -> new EditOutcome.Refused(RefusalJson.read(fields), 0);
            default -> null;
        };
        return command == null || outcome == null
                ? null
                : new ServerMessage.Edited(command, told(fields.text("of")), outcome);
    }

    static @Nullable ServerMessage watching(Fields fields) {
        PhoneId phone = phone(fields);
        return phone == null ? null : new ServerMessage.Watching(phone, (int) fields.whole("channel"));
    }

    private static @Nullable PhoneId phone(Fields fields) {
        return FleetJson.phoneId(told(fields.text("to_user"))).orElse(null);
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}

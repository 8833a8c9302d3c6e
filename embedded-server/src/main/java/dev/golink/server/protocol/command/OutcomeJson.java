package dev.golink.server.protocol.command;

import java.time.Duration;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.JsonText;

/** Converts the outcomes of commands to and from fields of a larger object. Stateless. */
public final class OutcomeJson {
    private static final String OUTCOME = "outcome";
    private static final String DATA = "data";
    private static final String CODE = "code";
    private static final String RIGHT = "right";
    private static final String NOT_ALLOWED = "not_allowed";
    private static final String NOT_AUDITED = "not_audited";
    private static final String MESSAGE = "msg";

    private OutcomeJson() {}

    /** The word for an outcome. */
    public static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> "done";
            case Outcome.Answered(boolean ok, String _) -> ok ? "done" : "refused";
            case Outcome.Sent() -> "sent";
            case Outcome.Refused _,Outcome.NotAllowed _,Outcome.NotAudited _ -> "refused";
            case Outcome.TimedOut _ -> "timed_out";
            case Outcome.Unreachable() -> "unreachable";
            case Outcome.Unsupported(),Outcome.ServerTooOld() -> "unsupported";
        };
    }

    /** Adds an outcome to an object: its word, and what belongs to it. */
    public static void write(JsonObject object, Outcome outcome) {
        object.addProperty(OUTCOME, word(outcome));
        writeDetails(object, outcome);
    }

    /** Adds what belongs to an outcome beside its word. */
    public static void writeDetails(JsonObject object, Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused(String reason) when !reason.isEmpty() -> object.addProperty("reason", reason);
            case Outcome.TimedOut(var after) -> object.addProperty("after_ms", after.toMillis());
            case Outcome.Answered(boolean _, String data) -> object.add(DATA, JsonText.parseValue(data));
            case Outcome.Done _,Outcome.Sent _,Outcome.Refused _,Outcome.Unreachable _,Outcome.Unsupported _ -> {}
            case Outcome.ServerTooOld _ -> {}
            case Outcome.NotAudited(String words) -> {
                object.addProperty(CODE, NOT_AUDITED);
                object.addProperty(MESSAGE, words);
            }
            case Outcome.NotAllowed(Right right) -> {
                object.addProperty(CODE, NOT_ALLOWED);
                if (right != null) {
                    object.addProperty(RIGHT, right.word());
                }
            }
        }
    }

    /** Reads an outcome; null if it is of an unknown kind. */
    public static @Nullable Outcome read(Fields fields) {
        return switch (told(fields.text(OUTCOME))) {
            case "done" -> fields.has(DATA) ? new Outcome.Answered(true, fields.json(DATA)) : new Outcome.Done();
            case "sent" -> new Outcome.Sent();
            case "refused" -> refused(fields);
            case "timed_out" -> new Outcome.TimedOut(Duration.ofMillis(fields.whole("after_ms")));
            case "unreachable" -> new Outcome.Unreachable();
            case "unsupported" -> new Outcome.Unsupported();
            default -> null;
        };
    }

    private static Outcome refused(Fields fields) {
        if (NOT_ALLOWED.equals(fields.text(CODE))) {
            return new Outcome.NotAllowed(Right.of(told(fields.text(RIGHT))).orElse(null));
        }
        if (NOT_AUDITED.equals(fields.text(CODE))) {
            return new Outcome.NotAudited(told(fields.wholeText(MESSAGE)));
        }
        return fields.has(DATA) ? new Outcome.Answered(false, fields.json(DATA))
                : new Outcome.Refused(told(fields.text("reason")));
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}

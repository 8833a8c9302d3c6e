package dev.golink.server.protocol.input;

import java.time.Duration;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;

/** Converts the outcomes of gestures to and from fields of a larger object. Stateless. */
public final class InputOutcomeJson {
    private static final String REASON = "reason";
    private static final String MESSAGE = "msg";
    private static final String CLIPBOARD = "clipboard";

    private InputOutcomeJson() {}

    /** The word for an outcome, which a summary counts. */
    public static String word(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> "done";
            case InputOutcome.Refused _,InputOutcome.NotAllowed _ -> "refused";
            case InputOutcome.Cancelled _ -> "cancelled";
            case InputOutcome.TimedOut _ -> "timed_out";
            case InputOutcome.Unreachable() -> "unreachable";
            case InputOutcome.Unsupported(),InputOutcome.ServerTooOld() -> "unsupported";
        };
    }

    /** Adds an outcome to an object: its word, a text for people, and what belongs to it. */
    public static void write(JsonObject object, InputOutcome outcome) {
        object.addProperty("outcome", word(outcome));
        object.addProperty(MESSAGE, explanation(outcome));
        switch (outcome) {
            case InputOutcome.Done(var how, var app, var clipboard) -> {
                text(object, "how", how);
                text(object, "app", app);
                text(object, CLIPBOARD, clipboard);
            }
            case InputOutcome.Refused(var reason, _) -> object.addProperty(REASON, reason.word());
            case InputOutcome.Cancelled(var why) -> object.addProperty(REASON, why.word());
            case InputOutcome.TimedOut(var after) -> object.addProperty("after_ms", after.toMillis());
            case InputOutcome.NotAllowed(var right) ->
                OutcomeJson.writeDetails(object, new Outcome.NotAllowed(right));
            case InputOutcome.Unreachable _,InputOutcome.Unsupported _,InputOutcome.ServerTooOld _ -> {}
        }
    }

    /** Reads an outcome of a server's result; null if it is of an unknown kind. */
    public static @Nullable InputOutcome read(Fields fields) {
        return switch (told(fields.text("outcome"))) {
            case "done" -> new InputOutcome.Done(fields.text("how"), fields.text("app"), fields.wholeText(CLIPBOARD));
            case "refused" -> OutcomeJson.read(fields) instanceof Outcome.NotAllowed(var right)
                    ? new InputOutcome.NotAllowed(right)
                    : refused(fields, told(fields.wholeText(MESSAGE)));
            case "cancelled" -> new InputOutcome.Cancelled(InputCancellation.of(told(fields.text(REASON))));
            case "timed_out" -> new InputOutcome.TimedOut(Duration.ofMillis(fields.whole("after_ms")));
            case "unreachable" -> new InputOutcome.Unreachable();
            case "unsupported" -> new InputOutcome.Unsupported();
            default -> null;
        };
    }

    /**
     * Reads the outcome that a phone reports.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static InputOutcome ofPhone(Fields fields) {
        String word = told(fields.text("outcome"));
        if (word.equals("done")) {
            return new InputOutcome.Done(fields.text("how"), fields.text("app"), clipboard(fields.checked()));
        }
        if (word.equals("refused") && fields.text(REASON) != null) {
            return refused(fields, told(fields.text(MESSAGE)));
        }
        throw new IllegalArgumentException(
                "it needs the outcome done, or the outcome refused with a reason, such as changed.");
    }

    private static @Nullable String clipboard(CheckedFields fields) {
        String text = fields.text(CLIPBOARD);
        if (text != null && text.codePointCount(0, text.length()) > InputStep.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "clipboard has at most " + InputStep.LONGEST_TEXT + " characters. Send the first of them.");
        }
        return text;
    }

    /** If the reason is a newer one, its word is in the text. */
    private static InputOutcome refused(Fields fields, String message) {
        String word = told(fields.text(REASON));
        InputRefusal reason = InputRefusal.of(word);
        boolean isNew = reason == InputRefusal.OTHER && !word.equals(reason.word());
        return new InputOutcome.Refused(reason, isNew ? withWord(word, message) : message);
    }

    private static String withWord(String word, String message) {
        return message.isEmpty() ? word : word + ": " + message;
    }

    private static String explanation(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> "The phone says that it is done.";
            case InputOutcome.Refused(_, String message) -> message;
            case InputOutcome.Cancelled _ -> "The gesture was cancelled before its end.";
            case InputOutcome.TimedOut(var after) -> "The phone gave no answer within " + after.toSeconds() + " s.";
            case InputOutcome.Unreachable() -> "The phone is not connected.";
            case InputOutcome.Unsupported() -> "This phone can't do this; it was not sent.";
            case InputOutcome.ServerTooOld() -> "The server can't do this; it was not sent.";
            case InputOutcome.NotAllowed(var right) -> Rights.missing(right);
        };
    }

    private static void text(JsonObject object, String name, @Nullable String value) {
        if (value != null) {
            object.addProperty(name, value);
        }
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package dev.golink.app.command.input;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;

/** What came of a gesture, for people. */
final class OutcomeText {
    private OutcomeText() {}

    static String of(ControlAnswer answer) {
        return switch (answer) {
            case ControlAnswer.Taken(var from) -> from == null ? "under control" : "taken over from " + from;
            case ControlAnswer.Held(var by) -> by + " controls it; --force takes it over";
            case ControlAnswer.Unsupported() -> "can't be controlled; it never said that it can";
            case ControlAnswer.Unreachable() -> "not connected";
            case ControlAnswer.NotAllowed(var right) -> missing(right);
            case ControlAnswer.NotAudited(String why) -> "not allowed, because the audit can't be written: " + why;
            case ControlAnswer.ServerTooOld() -> "the server is too old to control phones";
        };
    }

    static String of(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done(var how, var app, var clipboard) ->
                "done" + detail(" by ", how) + detail(" in ", app)
                        + (clipboard == null ? "" : "; the clipboard has: " + clipboard);
            case InputOutcome.Refused(var reason, String message) -> "refused: " + refusal(reason, message);
            case InputOutcome.Cancelled(var why) -> "cancelled: " + cancellation(why);
            case InputOutcome.TimedOut(var after) -> "no answer within " + after.toSeconds() + " s";
            case InputOutcome.Unreachable() -> "not connected";
            case InputOutcome.Unsupported() -> "the phone can't do this, so it was not sent";
            case InputOutcome.NotAllowed(var right) -> missing(right);
            case InputOutcome.ServerTooOld() -> "the server is too old for gestures";
        };
    }

    private static String refusal(InputRefusal reason, String message) {
        String words = switch (reason) {
            case CHANGED -> "its screen has changed";
            case LOCKED -> "it is locked";
            case NOT_ALLOWED -> "its app lacks the permission";
            case SECURE_FIELD -> "the field or the app does not allow it";
            case NO_FOCUS -> "no field for text is active";
            case BUSY -> "it is still busy with earlier gestures";
            case LATE -> "it came too late";
            case UNSUPPORTED -> "it can't do this";
            case OFF -> "its user switched it off";
            case FAILED -> "it failed";
            case NO_CONTROL -> "another operator took the control, or it ended";
            case SLOW -> "the way to it is so slow that a gesture could come too late";
            case IN_CLEAR -> "texts are sent only over TLS";
            case TOO_FAST -> "too many gestures at once";
            case OTHER -> "";
        };
        return words.isEmpty() ? message : words + detail(" – ", message.isEmpty() ? null : message);
    }

    private static String cancellation(InputCancellation why) {
        return switch (why) {
            case BY_OPERATOR -> "taken back";
            case SILENT -> "nothing came for two seconds";
            case RELEASED -> "the control was given up";
            case TAKEN_OVER -> "another operator took the control";
            case RIGHT_LOST -> "the right to control was taken away";
            case OPERATOR_GONE -> "the connection of this command ended";
            case OVERLOAD -> "the phone did not read fast enough";
            case OTHER -> "the server did not say why";
        };
    }

    private static String missing(@Nullable Right right) {
        return right == null ? "not allowed" : Rights.missing(right);
    }

    private static String detail(String before, @Nullable String text) {
        return text == null ? "" : before + text;
    }
}

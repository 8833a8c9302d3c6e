package dev.golink.screens.input.echo;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/** The texts about gestures that were not carried out: what happened and what to do. Immutable. */
public final class TouchTexts {
    private final Texts texts;

    /** @param texts the texts of the console's language */
    public TouchTexts(Texts texts) {
        this.texts = texts;
    }

    /** Why a gesture was not carried out; null if it was. */
    public @Nullable String failure(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> null;
            case InputOutcome.Refused(InputRefusal reason, String message) -> refusal(reason, message);
            case InputOutcome.Cancelled(InputCancellation why) -> cancellation(why);
            case InputOutcome.TimedOut(Duration after) -> texts.text("touch.timedOut", after.toSeconds());
            case InputOutcome.Unreachable _ -> texts.text("touch.unreachable");
            case InputOutcome.Unsupported _ -> texts.text("touch.unsupported");
            case InputOutcome.NotAllowed(Right right) -> right == null ? texts.text("touch.notAllowed.other")
                    : texts.text("touch.notAllowed", RightTexts.of(right, texts));
            case InputOutcome.ServerTooOld _ -> texts.text("touch.serverTooOld");
        };
    }

    /** Why the console itself sent nothing, or took a gesture back. */
    public String local(LocalRefusal why) {
        return switch (why) {
            case OLD -> texts.text("touch.old");
            case NO_LINK -> texts.text("touch.noLink");
            case TURNED -> texts.text("touch.turned");
            case TOO_LONG -> texts.text("touch.tooLong", InputStep.LONGEST_TEXT);
            case NO_TEXT -> texts.text("touch.noText");
            case BEHIND -> texts.text("touch.behind");
            case NOT_READ -> texts.text("touch.notRead");
        };
    }

    /** What the phone itself says is part of the reasons that otherwise say little. */
    private String refusal(InputRefusal reason, String message) {
        boolean says = !message.isBlank();
        return texts.text(switch (reason) {
            case CHANGED -> "touch.refused.changed";
            case LOCKED -> "touch.refused.locked";
            case NOT_ALLOWED -> says ? "touch.refused.notAllowed.says" : "touch.refused.notAllowed";
            case SECURE_FIELD -> "touch.refused.secureField";
            case NO_FOCUS -> "touch.refused.noFocus";
            case BUSY -> "touch.refused.busy";
            case LATE -> "touch.refused.late";
            case UNSUPPORTED -> says ? "touch.refused.unsupported.says" : "touch.refused.unsupported";
            case OFF -> "touch.refused.off";
            case FAILED -> says ? "touch.refused.failed.says" : "touch.refused.failed";
            case NO_CONTROL -> "touch.refused.noControl";
            case SLOW -> "touch.refused.slow";
            case IN_CLEAR -> "touch.refused.inClear";
            case TOO_FAST -> "touch.refused.tooFast";
            case OTHER -> says ? "touch.refused.other.says" : "touch.refused.other";
        }, message);
    }

    private String cancellation(InputCancellation why) {
        return texts.text(switch (why) {
            case BY_OPERATOR -> "touch.cancelled.byOperator";
            case SILENT -> "touch.cancelled.silent";
            case RELEASED -> "touch.cancelled.released";
            case TAKEN_OVER -> "touch.cancelled.takenOver";
            case RIGHT_LOST -> "touch.cancelled.rightLost";
            case OPERATOR_GONE -> "touch.cancelled.operatorGone";
            case OVERLOAD -> "touch.cancelled.overload";
            case OTHER -> "touch.cancelled.other";
        });
    }
}

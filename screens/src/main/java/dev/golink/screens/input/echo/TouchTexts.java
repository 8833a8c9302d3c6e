package dev.golink.screens.input.echo;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.ui.texts.Texts;

/** The texts about gestures that were not carried out: what happened and what to do. */
public final class TouchTexts {
    private final Texts texts;

    public TouchTexts(Texts texts) {
        this.texts = texts;
    }

    /** Why a gesture was not carried out; null if it was. */
    public @Nullable String failure(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> null;
            case InputOutcome.Refused(InputRefusal reason, String message) -> refusal(reason, message);
            case InputOutcome.Cancelled(InputCancellation why) -> texts.text("touch.cancelled." + why.word());
            case InputOutcome.TimedOut(var after) -> texts.text("touch.timed_out", after.toSeconds());
            case InputOutcome.Unreachable _ -> texts.text("touch.unreachable");
            case InputOutcome.Unsupported _ -> texts.text("touch.unsupported");
            case InputOutcome.NotAllowed(Right right) ->
                texts.text("touch.not_allowed" + (right == Right.FILES ? ".files" : ""));
            case InputOutcome.ServerTooOld _ -> texts.text("touch.server_too_old");
        };
    }

    /** Why the console itself sent nothing. */
    public String local(LocalRefusal why) {
        return texts.text("touch." + why.word());
    }

    /** The console's texts. */
    Texts texts() {
        return texts;
    }

    /** What the phone itself says is part of the reasons that otherwise say nothing. */
    private String refusal(InputRefusal reason, String message) {
        boolean says = !message.isBlank() && (reason == InputRefusal.FAILED || reason == InputRefusal.OTHER);
        String key = "touch.refused." + reason.word();
        return says ? texts.text(key + ".says", message) : texts.text(key);
    }
}

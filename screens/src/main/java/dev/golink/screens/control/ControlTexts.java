package dev.golink.screens.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.input.echo.TouchTexts;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/**
 * The texts about the control of phones.
 *
 * @param texts the texts in the console's language
 */
public record ControlTexts(Texts texts) {
    /** How the key that takes and releases control is labelled. */
    public static String key() {
        return Keys.CONTROL.getDisplayText();
    }

    /**
     * Who controls the phone, as one line.
     *
     * @param viewOnly whether the operator sends nothing although it controls the phone
     */
    public String line(ControlState state, boolean viewOnly) {
        return switch (state) {
            case ControlState.Mine(var obstacle) when obstacle != null ->
                texts.text("control.mine.but", why(obstacle));
            case ControlState.Mine _ -> texts.text(viewOnly ? "control.mine.viewOnly" : "control.mine");
            case ControlState.Taking _ -> texts.text("control.taking");
            case ControlState.HeldBy(var operator) -> held(operator);
            case ControlState.Free _,ControlState.Unable _ -> texts.text("control.viewOnly");
        };
    }

    /** That another operator controls the phone. */
    public String held(OperatorId operator) {
        return texts.text("control.held", operator.value());
    }

    /** Who controls the phone: the name of the operator, or that it is the operator of this console. */
    public String controller(OperatorId controller, OperatorId self) {
        return controller.equals(self) ? texts.text("control.you") : controller.value();
    }

    /** The same as a sentence without a full stop. */
    public String controls(OperatorId controller, OperatorId self) {
        return controller.equals(self) ? texts.text("control.mine") : held(controller);
    }

    /** Why the phone can't be controlled, as part of a sentence. */
    public String why(ControlObstacle obstacle) {
        return switch (obstacle) {
            case NO_RIGHT -> texts.text("whyNot.right", RightTexts.of(Right.CONTROL, texts));
            case NO_LINK -> texts.text("control.noLink.why");
            case SERVER_TOO_OLD -> texts.text("control.serverTooOld.why");
            case UNKNOWN -> texts.text("control.unknown.why");
            case OFFLINE -> texts.text("control.offline.why");
            case UNABLE -> texts.text("control.unable.why");
            case LOCKED -> texts.text("control.locked.why");
            case NOT_ALLOWED -> texts.text("control.notAllowed.why");
            case SECURE -> texts.text("control.secure.why");
            case OFF -> texts.text("control.off.why");
        };
    }

    /** Why the phone can't be controlled and what to do, in sentences. */
    public String detail(ControlObstacle obstacle) {
        return switch (obstacle) {
            case NO_RIGHT -> notAllowed(Right.CONTROL);
            case NO_LINK -> texts.text("control.noLink.detail");
            case SERVER_TOO_OLD -> texts.text("control.serverTooOld.detail");
            case UNKNOWN -> texts.text("control.unknown.detail");
            case OFFLINE -> texts.text("control.offline.detail");
            case UNABLE -> texts.text("control.unable.detail");
            case LOCKED -> texts.text("control.locked.detail");
            case NOT_ALLOWED -> texts.text("control.notAllowed.detail");
            case SECURE -> texts.text("control.secure.detail");
            case OFF -> texts.text("control.off.detail");
        };
    }

    /**
     * A remark over the picture.
     *
     * @param state    the present state
     * @param viewOnly whether the operator sends nothing although it controls the phone
     */
    public String remark(@Nullable ControlRemark remark, ControlState state, boolean viewOnly) {
        return switch (remark) {
            case null -> "";
            case ControlRemark.Hint() -> hint(state, viewOnly);
            case ControlRemark.TakenOver(var from) -> texts.text("control.takenOver", from.value());
            case ControlRemark.NotTaken(var answer) -> notTaken(answer);
            case ControlRemark.Lost(var loss) -> lost(loss);
            case ControlRemark.KeyFailed(var key, var outcome) ->
                texts.text("control.keyFailed", key(key), failure(outcome));
        };
    }

    private String hint(ControlState state, boolean viewOnly) {
        return switch (state) {
            case ControlState.Free _ -> texts.text("control.hint.free", key());
            case ControlState.HeldBy(var operator) -> texts.text("control.hint.held", operator.value(), key());
            case ControlState.Taking _ -> texts.text("control.hint.taking");
            case ControlState.Mine _ -> viewOnly ? texts.text("control.hint.viewOnly") : "";
            case ControlState.Unable(var why) -> texts.text("control.hint.unable", detail(why));
        };
    }

    private String notTaken(ControlAnswer answer) {
        return switch (answer) {
            case ControlAnswer.Taken _ -> "";
            case ControlAnswer.Held(var by) -> held(by);
            case ControlAnswer.Unsupported _ -> detail(ControlObstacle.UNABLE);
            case ControlAnswer.Unreachable _ -> detail(ControlObstacle.OFFLINE);
            case ControlAnswer.NotAllowed(var right) -> notAllowed(right);
            case ControlAnswer.NotAudited _ -> texts.text("control.notAudited");
            case ControlAnswer.ServerTooOld _ -> detail(ControlObstacle.SERVER_TOO_OLD);
        };
    }

    private String notAllowed(@Nullable Right right) {
        return right == null ? texts.text("control.noRight.unknown")
                : texts.text("control.noRight.detail", RightTexts.of(right, texts));
    }

    private String lost(ControlLoss loss) {
        OperatorId by = loss.by();
        return switch (loss.why()) {
            case TAKEN_OVER -> by == null ? texts.text("control.lost.takenOver.unknown")
                    : texts.text("control.lost.takenOver", by.value());
            case IDLE -> texts.text("control.lost.idle");
            case RIGHT_LOST -> texts.text("control.lost.right", RightTexts.of(Right.CONTROL, texts));
            case CONNECTION_LOST -> texts.text("control.lost.connection");
            case OTHER -> texts.text("control.lost.other");
        };
    }

    /**
     * A notice that control was lost.
     *
     * @param why   why
     * @param by    who has the control now; null if nobody has
     * @param names the names of the phones
     */
    public String notice(ControlLoss.Reason why, @Nullable OperatorId by, String names) {
        return switch (why) {
            case TAKEN_OVER -> by == null ? texts.text("control.notice.takenOver.unknown", names)
                    : texts.text("control.notice.takenOver", names, by.value());
            case IDLE -> texts.text("control.notice.idle", names);
            case RIGHT_LOST -> texts.text("control.notice.right", names, RightTexts.of(Right.CONTROL, texts));
            case CONNECTION_LOST -> texts.text("control.notice.connection", names);
            case OTHER -> texts.text("control.notice.other", names);
        };
    }

    /** The name of a key of the phone. */
    public String key(InputKey key) {
        return InputKeyTexts.of(key, texts);
    }

    /** What a gesture of the ledger was. */
    public String gesture(LedgerEntry entry) {
        InputKey key = entry.key();
        String kind = texts.text(entry.kind().key());
        return entry.kind() == GestureKind.KEY && key != null ? texts.text("control.gesture.ofKey", kind, key(key))
                : kind;
    }

    /** What came of a gesture of the ledger. */
    public String outcome(LedgerEntry entry) {
        return switch (entry.outcome()) {
            case null -> texts.text("control.ledger.open");
            case InputOutcome.Done _ -> texts.text("outcome.done");
            case InputOutcome other -> failure(other);
        };
    }

    /** How long the answer to a gesture took. */
    public String took(LedgerEntry entry) {
        return entry.took() == null ? texts.text("figures.unknown")
                : texts.text("figures.millis", Math.max(1, entry.took().toMillis()));
    }

    /** When a gesture of the ledger began. */
    public String time(LedgerEntry entry, ZoneId zone) {
        Locale locale = texts.locale();
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale).withZone(zone)
                .format(entry.at());
    }

    private String failure(InputOutcome outcome) {
        return Objects.requireNonNullElse(new TouchTexts(texts).failure(outcome), texts.text("outcome.done"));
    }
}

package dev.golink.app.history.entries;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/** The sentences about the control of phones, in one language. Immutable. */
final class InputEntryTexts {
    private final Texts texts;

    InputEntryTexts(Texts texts) {
        this.texts = texts;
    }

    /** An operator controls the phone from then on. */
    EntryText taken(String who, @Nullable OperatorId from) {
        return new EntryText(Indicator.OPERATOR, from == null ? texts.text("history.control.taken", who)
                : texts.text("history.control.takenFrom", who, from.value()));
    }

    /** An operator does not control the phone any more. */
    EntryText ended(String who, HistoryFact.ControlEnded ended) {
        String next = ended.next() == null ? texts.text("history.somebody") : ended.next().value();
        return new EntryText(Indicator.CANCELLED, switch (ended.why()) {
            case RELEASED -> texts.text("history.control.released", who);
            case TAKEN_OVER -> texts.text("history.control.takenOver", who, next);
            case IDLE -> texts.text("history.control.idle", who);
            case RIGHT_LOST -> texts.text("history.control.rightLost", who);
            case OPERATOR_GONE -> texts.text("history.control.gone", who);
            case OTHER -> texts.text("history.control.ended", who);
        });
    }

    /** A gesture of an operator ended. */
    EntryText gesture(String who, HistoryFact.GestureEnded gesture) {
        return new EntryText(indicator(gesture.outcome()),
                texts.text("history.gesture", kinds(gesture.kinds()), who, outcome(gesture.outcome())));
    }

    private String kinds(Set<InputKind> kinds) {
        return kinds.isEmpty() ? texts.text("history.gesture.pause")
                : kinds.stream().sorted().map(this::kind)
                        .collect(Collectors.joining(texts.text("history.gesture.and")));
    }

    private String kind(InputKind kind) {
        return switch (kind) {
            case TOUCH -> texts.text("history.gesture.touch");
            case KEY -> texts.text("history.gesture.key");
            case TEXT -> texts.text("history.gesture.text");
            case CLIPBOARD -> texts.text("history.gesture.clipboard");
            case APP -> texts.text("history.gesture.app");
            case ELEMENT -> texts.text("history.gesture.element");
        };
    }

    private String outcome(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> texts.text("history.gesture.done");
            case InputOutcome.Refused(var reason, _) -> texts.text("history.gesture.refused", refusal(reason));
            case InputOutcome.Cancelled(var why) -> texts.text("history.gesture.cancelled", cancellation(why));
            case InputOutcome.TimedOut _ -> texts.text("history.timedOut");
            case InputOutcome.Unreachable _ -> texts.text("history.gesture.unreachable");
            case InputOutcome.Unsupported _,InputOutcome.ServerTooOld _ -> texts.text("history.gesture.unsupported");
            case InputOutcome.NotAllowed(var right) -> right == null ? texts.text("history.notAllowed")
                    : texts.text("history.notAllowed.right", RightTexts.of(right, texts));
        };
    }

    private String refusal(InputRefusal reason) {
        return switch (reason) {
            case CHANGED -> texts.text("history.gesture.refused.changed");
            case LOCKED -> texts.text("history.gesture.refused.locked");
            case NOT_ALLOWED -> texts.text("history.gesture.refused.notAllowed");
            case SECURE_FIELD -> texts.text("history.gesture.refused.secureField");
            case NO_FOCUS -> texts.text("history.gesture.refused.noFocus");
            case BUSY -> texts.text("history.gesture.refused.busy");
            case LATE -> texts.text("history.gesture.refused.late");
            case UNSUPPORTED -> texts.text("history.gesture.refused.unsupported");
            case OFF -> texts.text("history.gesture.refused.off");
            case FAILED -> texts.text("history.gesture.refused.failed");
            case NO_CONTROL -> texts.text("history.gesture.refused.noControl");
            case SLOW -> texts.text("history.gesture.refused.slow");
            case IN_CLEAR -> texts.text("history.gesture.refused.inClear");
            case TOO_FAST -> texts.text("history.gesture.refused.tooFast");
            case OTHER -> texts.text("history.gesture.refused.other");
        };
    }

    private String cancellation(InputCancellation why) {
        return switch (why) {
            case BY_OPERATOR -> texts.text("history.gesture.cancelled.byOperator");
            case SILENT -> texts.text("history.gesture.cancelled.silent");
            case RELEASED -> texts.text("history.gesture.cancelled.released");
            case TAKEN_OVER -> texts.text("history.gesture.cancelled.takenOver");
            case RIGHT_LOST -> texts.text("history.gesture.cancelled.rightLost");
            case OPERATOR_GONE -> texts.text("history.gesture.cancelled.operatorGone");
            case OVERLOAD -> texts.text("history.gesture.cancelled.overload");
            case OTHER -> texts.text("history.gesture.cancelled.other");
        };
    }

    private static Indicator indicator(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> Indicator.DONE;
            case InputOutcome.Refused _,InputOutcome.Unsupported _,InputOutcome.NotAllowed _,InputOutcome.ServerTooOld _ ->
                Indicator.REFUSED;
            case InputOutcome.Cancelled _ -> Indicator.CANCELLED;
            case InputOutcome.TimedOut _ -> Indicator.TIMED_OUT;
            case InputOutcome.Unreachable _ -> Indicator.UNREACHABLE;
        };
    }
}

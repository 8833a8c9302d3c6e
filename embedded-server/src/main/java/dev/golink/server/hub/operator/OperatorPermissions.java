package dev.golink.server.hub.operator;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.EventRights;
import dev.golink.server.access.right.Need;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.message.TraceMessage;

/** Says which right an operator lacks for a message. The table itself is {@link EventRights}. For the hub thread only. */
final class OperatorPermissions {
    private final Function<RunId, Optional<Command>> runs;

    /** @param runs finds the command of a run */
    OperatorPermissions(Function<RunId, Optional<Command>> runs) {
        this.runs = runs;
    }

    /** The right that an operator lacks for a message; empty if the operator may send it. */
    Optional<Right> missing(Rights rights, OperatorMessage message) {
        return switch (message) {
            case OperatorMessage.Heart _,PhoneMessage.Ping _ -> Optional.empty();
            case PhoneMessage.Unknown _,PhoneMessage.Unusable _,PhoneMessage.Malformed _ -> Optional.empty();
            case OperatorMessage.Give give -> missing(rights, Event.of(give.command()))
                    .or(() -> give.watch() ? missing(rights, Event.WATCH_SCREEN) : Optional.empty());
            case OperatorMessage.TellOperators _ -> missing(rights, Event.OPERATOR_MESSAGE);
            case OperatorMessage.DisconnectOperator _ -> missing(rights, Event.DISCONNECT);
            case OperatorMessage.WatchFleet _ -> missing(rights, Event.WATCH_FLEET);
            case OperatorMessage.WatchPins _ -> missing(rights, Event.WATCH_PINS);
            case OperatorMessage.WatchScreen _ -> missing(rights, Event.WATCH_SCREEN);
            case OperatorMessage.UnwatchScreen _ -> missing(rights, Event.UNWATCH_SCREEN);
            case OperatorMessage.TuneScreen _ -> missing(rights, Event.TUNE_SCREEN);
            case OperatorMessage.RequestKeyFrame _ -> missing(rights, Event.KEY_FRAME);
            case OperatorMessage.EditPhones _ -> missing(rights, Event.EDIT_PHONES);
            case OperatorMessage.ForgetPhones _ -> missing(rights, Event.FORGET_PHONES);
            case OperatorMessage.WrongEdit _ -> Optional.empty(); // it is refused in any case
            case RunRequest request -> missing(rights, request);
            case AuditMessage.Watch _ -> missing(rights, Event.WATCH_AUDIT);
            case AuditMessage.Find _ -> missing(rights, Event.FIND_AUDIT);
            case AuditMessage.Check _ -> missing(rights, Event.CHECK_AUDIT);
            case AuditMessage.Wrong _ -> Optional.empty(); // it is refused in any case
            case HistoryMessage.Find _ -> missing(rights, Event.FIND_HISTORY);
            case HistoryMessage.Count _ -> missing(rights, Event.HISTORY_COUNTS);
            case HistoryMessage.WatchState _ -> missing(rights, Event.WATCH_HISTORY_STATE);
            case TraceMessage.Begin _ -> missing(rights, Event.TRACE_PHONE);
            case TraceMessage.End _ -> missing(rights, Event.END_TRACE);
            case HistoryMessage.Wrong _,TraceMessage.Wrong _ -> Optional.empty(); // they are refused in any case
            case ControlMessage control -> missing(rights, control);
            case AccessMessage.Watch _ -> missing(rights, Event.WATCH_ACCESS);
            case AccessMessage.Decide decide -> missing(rights, Event.of(decide.request()));
            case AccessMessage.Wrong _ -> Optional.empty(); // it is refused in any case
        };
    }

    private static Optional<Right> missing(Rights rights, ControlMessage message) {
        return switch (message) {
            case ControlMessage.Take _ -> missing(rights, Event.TAKE_CONTROL);
            case ControlMessage.Release _ -> missing(rights, Event.RELEASE_CONTROL);
            case ControlMessage.Input(_, var part) -> missing(rights, Event.INPUT)
                    .or(() -> part.reads() && !rights.has(Right.FILES) ? Optional.of(Right.FILES) : Optional.empty());
        };
    }

    private Optional<Right> missing(Rights rights, RunRequest request) {
        return switch (request) {
            case RunRequest.Begin begin -> missing(rights, Event.BEGIN_RUN, begin.command());
            case RunRequest.Retry retry -> missing(rights, Event.RETRY_RUN, runs.apply(retry.run()).orElse(null));
            case RunRequest.Cancel cancel -> missing(rights, Event.CANCEL_RUN, runs.apply(cancel.run()).orElse(null));
            case RunRequest.WatchParts _ -> missing(rights, Event.WATCH_RUN);
            case RunRequest.UnwatchParts _ -> missing(rights, Event.UNWATCH_RUN);
            case RunRequest.Wrong _ -> Optional.empty(); // it is refused in any case
        };
    }

    /** @param command the command of the run; null if there is no such run, which is told only to those who see runs */
    private static Optional<Right> missing(Rights rights, Event event, @Nullable Command command) {
        if (command == null) {
            return missing(rights, Event.WATCH_RUN);
        }
        return missing(rights, EventRights.of(event.wireName()) instanceof Need.OfItsCommand ? Event.of(command)
                : event);
    }

    private static Optional<Right> missing(Rights rights, Event event) {
        return switch (EventRights.of(event.wireName())) {
            case Need.Nothing() -> Optional.empty();
            case Need.Of(Right right) -> rights.has(right) ? Optional.empty() : Optional.of(right);
            case Need.OfItsCommand(),Need.Denied() ->
                throw new IllegalArgumentException(event + " has no right of its own.");
        };
    }
}

package dev.golink.server.protocol.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.command.NamedCommandJson;
import dev.golink.server.protocol.command.OutcomeJson;
import dev.golink.server.protocol.command.RunCountsJson;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.phone.DepartureJson;
import dev.golink.server.protocol.phone.EditJson;
import dev.golink.server.protocol.phone.IdText;

/** Reads what happened: the counterpart of {@link FactWriter}. Stateless. */
final class FactReader {
    static final String PHONE_CONNECTED = "phone_connected";
    static final String PHONE_DEPARTED = "phone_departed";
    static final String PRESENCE_CHANGED = "presence_changed";
    static final String SHARING_CHANGED = "sharing_changed";
    static final String BATTERY_CHANGED = "battery_changed";
    static final String TEMPERATURE_CHANGED = "temperature_changed";
    static final String COMMAND_ENDED = "command_ended";
    static final String RUN_BEGAN = "run_began";
    static final String RUN_ENDED = "run_ended";
    static final String OPERATOR_CONNECTED = "operator_connected";
    static final String OPERATOR_DEPARTED = "operator_departed";
    static final String SCREEN_WATCHED = "screen_watched";
    static final String SCREEN_UNWATCHED = "screen_unwatched";
    static final String PHONE_TRACED = "phone_traced";
    static final String PHONE_TRACE_ENDED = "phone_trace_ended";
    static final String CONTROL_TAKEN = "control_taken";
    static final String CONTROL_ENDED = "control_ended";
    static final String GESTURE_ENDED = "gesture_ended";
    static final String PHONE_EDITED = "phone_edited";
    static final String PHONE_FORGOTTEN = "phone_forgotten";
    static final String ACCESS_HAPPENED = "access_happened";
    static final String SERVER_STARTED = "server_started";
    static final String SERVER_ENDED = "server_ended";
    static final String ENTRIES_LOST = "entries_lost";

    private FactReader() {}

    /** Reads what happened; null if it is not understood. */
    static @Nullable HistoryFact read(Fields fields) {
        return switch (whole(fields, "event")) {
            case PHONE_CONNECTED -> new HistoryFact.PhoneConnected(whole(fields, "address"));
            case PHONE_DEPARTED -> departed(fields);
            case PRESENCE_CHANGED -> presence(fields);
            case SHARING_CHANGED -> sharing(fields);
            case BATTERY_CHANGED -> battery(fields);
            case TEMPERATURE_CHANGED -> temperature(fields);
            case COMMAND_ENDED -> commandEnded(fields);
            case RUN_BEGAN -> runBegan(fields);
            case RUN_ENDED -> runEnded(fields);
            case OPERATOR_CONNECTED -> new HistoryFact.OperatorConnected();
            case OPERATOR_DEPARTED -> operatorDeparted(fields);
            case SCREEN_WATCHED -> new HistoryFact.ScreenWatched();
            case SCREEN_UNWATCHED -> new HistoryFact.ScreenUnwatched();
            case PHONE_TRACED -> new HistoryFact.PhoneTraced();
            case PHONE_TRACE_ENDED -> new HistoryFact.PhoneTraceEnded();
            case CONTROL_TAKEN -> new HistoryFact.ControlTaken(operator(fields, "from"));
            case CONTROL_ENDED ->
                new HistoryFact.ControlEnded(ControlEnd.of(whole(fields, "reason")), operator(fields, "by"));
            case GESTURE_ENDED -> gestureEnded(fields);
            case PHONE_EDITED -> edited(fields);
            case PHONE_FORGOTTEN -> new HistoryFact.PhoneForgotten();
            case ACCESS_HAPPENED -> access(fields);
            case SERVER_STARTED -> new HistoryFact.ServerStarted(fields.instant("lost_since"));
            case SERVER_ENDED -> new HistoryFact.ServerEnded();
            case ENTRIES_LOST -> lost(fields);
            default -> null; // a newer version's
        };
    }

    private static @Nullable HistoryFact departed(Fields fields) {
        Departure departure = DepartureJson.read(fields, "");
        return departure == null ? null
                : new HistoryFact.PhoneDeparted(departure, Duration.ofMillis(fields.whole("connected_ms")));
    }

    private static @Nullable HistoryFact presence(Fields fields) {
        Presence presence = fields.word("presence", Presence.class);
        return presence == null ? null : new HistoryFact.PresenceChanged(presence);
    }

    private static @Nullable HistoryFact sharing(Fields fields) {
        Sharing sharing = fields.word("sharing", Sharing.class);
        return sharing == null ? null : new HistoryFact.SharingChanged(sharing, whole(fields, "reason"));
    }

    private static @Nullable HistoryFact battery(Fields fields) {
        Integer percent = fields.integer("battery", 0, 100);
        return percent == null ? null : new HistoryFact.BatteryChanged(percent, fields.truth("charging"));
    }

    private static @Nullable HistoryFact temperature(Fields fields) {
        Double celsius = fields.number("temperature_c", -Double.MAX_VALUE, Double.MAX_VALUE);
        return celsius == null ? null : new HistoryFact.TemperatureChanged(celsius);
    }

    private static @Nullable HistoryFact commandEnded(Fields fields) {
        Command command = command(fields);
        Outcome outcome = OutcomeJson.read(fields);
        return command == null || outcome == null ? null
                : new HistoryFact.CommandEnded(command, outcome, Duration.ofMillis(fields.whole("took_ms")),
                        Boolean.TRUE.equals(fields.truth("by_itself")));
    }

    private static @Nullable HistoryFact runBegan(Fields fields) {
        RunId run = run(fields);
        Command command = command(fields);
        return run == null || command == null ? null
                : new HistoryFact.RunBegan(run, command, (int) fields.whole("phones"));
    }

    private static @Nullable HistoryFact runEnded(Fields fields) {
        RunId run = run(fields);
        return run == null ? null : new HistoryFact.RunEnded(run, RunCountsJson.read(fields));
    }

    private static @Nullable HistoryFact operatorDeparted(Fields fields) {
        OperatorDeparture reason = fields.word("reason", OperatorDeparture.class);
        return reason == null ? null
                : new HistoryFact.OperatorDeparted(reason, operator(fields, "by"));
    }

    private static @Nullable HistoryFact gestureEnded(Fields fields) {
        InputOutcome outcome = InputOutcomeJson.read(fields);
        return outcome == null ? null
                : new HistoryFact.GestureEnded(fields.texts("kinds").stream().map(InputKind::of)
                        .flatMap(Optional::stream).collect(Collectors.toSet()), outcome);
    }

    private static @Nullable OperatorId operator(Fields fields, String name) {
        return IdText.operatorId(whole(fields, name)).orElse(null);
    }

    private static @Nullable HistoryFact edited(Fields fields) {
        Fields edit = fields.object("edit").orElse(null);
        try {
            return edit == null ? null : new HistoryFact.PhoneEdited(EditJson.read(edit.checked()));
        } catch (IllegalArgumentException _) {
            return null; // a newer version's
        }
    }

    private static @Nullable HistoryFact access(Fields fields) {
        AccessFact what = fields.word("what", AccessFact.class);
        return what == null ? null
                : new HistoryFact.AccessHappened(what, whole(fields, "who"), whole(fields, "address"),
                        whole(fields, "detail"));
    }

    private static @Nullable HistoryFact lost(Fields fields) {
        Instant since = fields.instant("since");
        HistoryFact.EntriesLost.Cause cause = fields.word("cause", HistoryFact.EntriesLost.Cause.class);
        return since == null || cause == null ? null
                : new HistoryFact.EntriesLost(fields.whole("count"), since, cause);
    }

    private static @Nullable Command command(Fields fields) {
        Fields command = fields.object("command").orElse(null);
        return command == null ? null : NamedCommandJson.readIfKnown(command);
    }

    private static @Nullable RunId run(Fields fields) {
        String run = whole(fields, "run");
        return run.isBlank() || run.length() > RunId.LONGEST ? null : new RunId(run);
    }

    private static String whole(Fields fields, String name) {
        String text = fields.wholeText(name);
        return text == null ? "" : text;
    }
}

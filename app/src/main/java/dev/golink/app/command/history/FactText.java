package dev.golink.app.command.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;

/** What happened, in a few English words. Stateless. */
final class FactText {
    private FactText() {}

    static String of(HistoryFact fact) {
        return switch (fact) {
            case HistoryFact.PhoneConnected(String address) -> "connected from " + address;
            case HistoryFact.PhoneDeparted(var departure, Duration connected) ->
                detailed("disconnected after " + of(connected) + ": " + word(departure.reason()), departure.words());
            case HistoryFact.PresenceChanged(var presence) -> "is " + word(presence);
            case HistoryFact.SharingChanged(var sharing, String reason) ->
                detailed("sharing is " + word(sharing), reason);
            case HistoryFact.BatteryChanged(int percent, Boolean charging) ->
                "battery at " + percent + " %" + (charging != null && charging ? ", charging" : "");
            case HistoryFact.TemperatureChanged(double celsius) -> "temperature at " + celsius + " °C";
            case HistoryFact.CommandEnded(Command command, Outcome outcome, Duration after, boolean byItself) ->
                of(command) + ": " + of(outcome) + " after " + of(after) + (byItself ? ", by the server itself" : "");
            case HistoryFact.RunBegan(var run, Command command, int phones) ->
                "run " + run.value() + " began for " + phones + " phones: " + of(command);
            case HistoryFact.RunEnded(var run, RunCounts counts) -> "run " + run.value() + " ended: " + of(counts);
            case HistoryFact.OperatorConnected() -> "operator connected";
            case HistoryFact.OperatorDeparted(var reason, var by) ->
                "operator left: " + word(reason) + (by == null ? "" : " by " + by.value());
            case HistoryFact.ScreenWatched() -> "screen is watched";
            case HistoryFact.ScreenUnwatched() -> "screen is no longer watched";
            case HistoryFact.PhoneTraced() -> "messages are traced";
            case HistoryFact.PhoneTraceEnded() -> "messages are no longer traced";
            case HistoryFact.ControlTaken(var from) ->
                "control taken" + (from == null ? "" : " from " + from.value());
            case HistoryFact.ControlEnded(var why, var next) ->
                "control ended: " + word(why) + (next == null ? "" : " by " + next.value());
            case HistoryFact.GestureEnded(var kinds, var outcome) ->
                "gesture (" + (kinds.isEmpty() ? "wait"
                        : kinds.stream().sorted().map(FactText::word).collect(Collectors.joining(", "))) + "): "
                        + of(outcome);
            case HistoryFact.PhoneEdited(ProfileEdit edit) -> "phone data changed: " + of(edit);
            case HistoryFact.PhoneForgotten() -> "taken off the list";
            case HistoryFact.AccessHappened(var what, String who, String address, String detail) -> {
                String from = address.isEmpty() ? "" : " at " + address;
                yield detailed("access: " + word(what) + (who.isEmpty() ? "" : " " + who) + from, detail);
            }
            case HistoryFact.ServerStarted(Instant lostSince) ->
                "server started" + (lostSince == null ? "" : ", entries since " + lostSince + " may be missing");
            case HistoryFact.ServerEnded() -> "server ended";
            case HistoryFact.EntriesLost(long count, Instant since, var cause) ->
                count + " entries since " + since + " are missing: " + word(cause);
        };
    }

    private static String of(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> "start sharing";
            case Command.StopSharing() -> "stop sharing";
            case Command.ShowNotice(String text, var level) -> "message (" + word(level) + ") \"" + text + "\"";
            case Locate() -> "ring";
            case Command.Custom(String name, _) -> "data for the app: " + name;
            case Command.Disconnect(String why) -> detailed("disconnect", why);
        };
    }

    private static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> "done";
            case Outcome.Answered(boolean ok, String data) -> (ok ? "answered " : "failed, answered ") + data;
            case Outcome.Sent() -> "sent";
            case Outcome.Refused(String reason) -> detailed("refused", reason);
            case Outcome.TimedOut _ -> "no answer";
            case Outcome.Unreachable() -> "unreachable";
            case Outcome.Unsupported() -> "not supported";
            case Outcome.NotAllowed(var right) ->
                "not allowed" + (right == null ? "" : ", needs the right " + right.word());
            case Outcome.ServerTooOld() -> "server too old";
            case Outcome.NotAudited _ -> "not sent, because the server can't write its audit";
        };
    }

    private static String of(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> "done";
            case InputOutcome.Refused(var reason, _) -> "refused (" + word(reason) + ")";
            case InputOutcome.Cancelled(var why) -> "cancelled (" + word(why) + ")";
            case InputOutcome.TimedOut _ -> "no answer";
            case InputOutcome.Unreachable _ -> "unreachable";
            case InputOutcome.Unsupported _ -> "not supported";
            case InputOutcome.NotAllowed(var right) ->
                "not allowed" + (right == null ? "" : ", needs the right " + right.word());
            case InputOutcome.ServerTooOld _ -> "server too old";
        };
    }

    private static String of(RunCounts counts) {
        return counts.byStage().entrySet().stream().map(each -> each.getValue() + " " + word(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String of(ProfileEdit edit) {
        List<String> parts = new ArrayList<>();
        part(parts, "nickname", edit.nickname());
        part(parts, "note", edit.note());
        names(parts, "joined", edit.joins());
        names(parts, "left", edit.leaves());
        names(parts, "marked", edit.marks());
        names(parts, "unmarked", edit.unmarks());
        Numbering number = edit.number();
        if (number != null) {
            parts.add(switch (number) {
                case Numbering.Free() -> "next free number";
                case Numbering.From(int first) -> "number " + first;
                case Numbering.None() -> "no number";
            });
        }
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + " \"" + value + "\"");
        }
    }

    private static void names(List<String> parts, String what, Set<String> names) {
        if (!names.isEmpty()) {
            parts.add(what + " " + names.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static String detailed(String what, String detail) {
        return detail.isEmpty() ? what : what + " (" + detail + ")";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A duration with its two largest units, such as {@code 2 h 5 min}. */
    private static String of(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.compareTo(Duration.ofDays(1)) < 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
}

package dev.golink.server.fleet.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;

/** What happened. The entry says when, to which phone and by whom. */
public sealed interface HistoryFact {
    /** The kind of this fact. */
    default HistoryKind kind() {
        return switch (this) {
            case PhoneConnected _,PhoneDeparted _ -> HistoryKind.CONNECTION;
            case PresenceChanged _ -> HistoryKind.PRESENCE;
            case SharingChanged _ -> HistoryKind.SHARING;
            case BatteryChanged _,TemperatureChanged _ -> HistoryKind.VITALS;
            case CommandEnded(Command command, _, _, _) ->
                command instanceof Command.ShowNotice ? HistoryKind.MESSAGE : HistoryKind.COMMAND;
            case RunBegan _,RunEnded _ -> HistoryKind.RUN;
            case OperatorConnected _,OperatorDeparted _ -> HistoryKind.OPERATOR;
            case ScreenWatched _,ScreenUnwatched _,PhoneTraced _,PhoneTraceEnded _ -> HistoryKind.WATCH;
            case ControlTaken _,ControlEnded _,GestureEnded _ -> HistoryKind.INPUT;
            case PhoneEdited _,PhoneForgotten _ -> HistoryKind.EDIT;
            case AccessHappened _ -> HistoryKind.ACCESS;
            case ServerStarted _,ServerEnded _,EntriesLost _ -> HistoryKind.SERVER;
        };
    }

    /**
     * A phone connected.
     *
     * @param address its network address
     */
    record PhoneConnected(String address) implements HistoryFact {}

    /**
     * A phone's connection ended.
     *
     * @param departure why
     * @param connected how long the phone had been connected
     */
    record PhoneDeparted(Departure departure, Duration connected) implements HistoryFact {}

    /**
     * A connected phone became late or stale, or was heard again.
     *
     * @param presence the presence from then on; never {@link Presence#OFFLINE}
     */
    record PresenceChanged(Presence presence) implements HistoryFact {}

    /**
     * The sharing of a phone's screen changed.
     *
     * @param sharing the state from then on
     * @param reason  the phone's reason, for a refusal or a failure; may be empty
     */
    record SharingChanged(Sharing sharing, String reason) implements HistoryFact {}

    /**
     * A phone's battery crossed a step of ten percent, or charging began or ended.
     *
     * @param percent  the charge, 0 to 100
     * @param charging whether the phone is being charged; null if it does not say so
     */
    record BatteryChanged(int percent, @Nullable Boolean charging) implements HistoryFact {}

    /**
     * A phone's temperature crossed a step of five degrees.
     *
     * @param celsius the temperature
     */
    record TemperatureChanged(double celsius) implements HistoryFact {}

    /**
     * A command ended. The entry's operator gave it.
     *
     * @param command  the command as it was requested
     * @param outcome  its outcome
     * @param after    how long it took from the request to the outcome
     * @param byItself whether the server gave the command by itself
     */
    record CommandEnded(Command command, Outcome outcome, Duration after, boolean byItself) implements HistoryFact {}

    /**
     * An operator began a run.
     *
     * @param run     the run
     * @param command the command to the phones
     * @param phones  how many phones it is for
     */
    record RunBegan(RunId run, Command command, int phones) implements HistoryFact {}

    /**
     * A run has ended at all its phones.
     *
     * @param run    the run
     * @param counts the numbers of phones by stage
     */
    record RunEnded(RunId run, RunCounts counts) implements HistoryFact {}

    /** An operator connected. */
    record OperatorConnected() implements HistoryFact {}

    /**
     * An operator's connection ended.
     *
     * @param reason why
     * @param by     the operator who ended it; null if no operator did
     */
    record OperatorDeparted(OperatorDeparture reason, @Nullable OperatorId by) implements HistoryFact {}

    /** An operator began to watch the phone's screen. */
    record ScreenWatched() implements HistoryFact {}

    /** An operator stopped watching the phone's screen. */
    record ScreenUnwatched() implements HistoryFact {}

    /** An operator began to trace the phone's messages. */
    record PhoneTraced() implements HistoryFact {}

    /** An operator's trace of the phone's messages ended. */
    record PhoneTraceEnded() implements HistoryFact {}

    /**
     * The entry's operator controls the phone from then on.
     *
     * @param from the operator from whom the control was taken; null if nobody had it
     */
    record ControlTaken(@Nullable OperatorId from) implements HistoryFact {}

    /**
     * The entry's operator does not control the phone any more.
     *
     * @param why  why
     * @param next the operator who took the control; null if nobody did
     */
    record ControlEnded(ControlEnd why, @Nullable OperatorId next) implements HistoryFact {}

    /**
     * A gesture of the entry's operator ended at the phone.
     *
     * @param kinds   the kinds of its steps
     * @param outcome the outcome, without texts
     */
    record GestureEnded(Set<InputKind> kinds, InputOutcome outcome) implements HistoryFact {
        /** Copies the set, and leaves out the texts of the outcome. */
        public GestureEnded {
            kinds = Set.copyOf(kinds);
            outcome = outcome.withoutTexts();
        }
    }

    /**
     * An operator changed the phone's profile.
     *
     * @param edit the requested edit
     */
    record PhoneEdited(ProfileEdit edit) implements HistoryFact {}

    /** An operator took the offline phone off the list. */
    record PhoneForgotten() implements HistoryFact {}

    /**
     * Something happened about who may connect.
     *
     * @param what    what
     * @param who     the phone or operator it is about, as the client named it; empty if it is about none
     * @param address the client's network address; empty if it is about none
     * @param detail  a reason or what was changed, in words; may be empty
     */
    record AccessHappened(AccessFact what, String who, String address, String detail) implements HistoryFact {}

    /**
     * The server started.
     *
     * @param lostSince if the server did not end orderly before: the time of the last stored entry, after which entries
     *                  may be missing; null if nothing is missing
     */
    record ServerStarted(@Nullable Instant lostSince) implements HistoryFact {}

    /** The server ended orderly. */
    record ServerEnded() implements HistoryFact {}

    /**
     * Entries before this one are missing.
     *
     * @param count how many; 0 if that is not known
     * @param since when the first of them happened
     * @param cause why
     */
    record EntriesLost(long count, Instant since, Cause cause) implements HistoryFact {
        /** Why entries are missing. */
        public enum Cause {
            /** More happened at once than the server could store. */
            OVERLOAD,
            /** The server could not write. */
            NOT_WRITABLE,
            /** A damaged file was set aside with all entries in it. Their number is not known, so the count is 0. */
            DAMAGED
        }
    }
}

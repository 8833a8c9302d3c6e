package dev.golink.server.events;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.time.Moment;

/**
 * An event in the fleet of this server: what happened, when, to which phone, by whom and why. Each event is reported
 * once. A heartbeat is no event, but what it changes in steps is. See decisions 0045 and 0070.
 */
public sealed interface FleetEvent {
    /** When it happened, by the wall clock for display and by the monotonic clock for measurements. */
    Moment at();

    /**
     * A phone connected.
     *
     * @param at      when
     * @param phone   the phone
     * @param address the network address of the phone
     */
    record PhoneConnected(Moment at, PhoneId phone, String address) implements FleetEvent {}

    /**
     * A phone's connection ended. If a newer connection of the same phone replaces it, this event comes first, with
     * that reason.
     *
     * @param at        when
     * @param phone     the phone
     * @param departure why the connection ended
     * @param connected how long the phone had been connected
     */
    record PhoneDeparted(Moment at, PhoneId phone, Departure departure, Duration connected) implements FleetEvent {}

    /** Something about a connected phone reached another step. There are too many of these for a log. */
    sealed interface PhoneStep extends FleetEvent {
        /** The phone. */
        PhoneId phone();
    }

    /**
     * A connected phone became late or stale, or was heard again.
     *
     * @param at       when
     * @param phone    the phone
     * @param presence the presence from then on
     */
    record PresenceChanged(Moment at, PhoneId phone, Presence presence) implements PhoneStep {}

    /**
     * The sharing of a connected phone's screen changed. With a connection, it ends without this event.
     *
     * @param at      when
     * @param phone   the phone
     * @param sharing the state from then on
     * @param reason  the text of the phone's report; may be empty
     */
    record SharingChanged(Moment at, PhoneId phone, Sharing sharing, String reason) implements PhoneStep {}

    /**
     * A phone's battery reached another step of ten percent, or charging began or ended.
     *
     * @param at       when
     * @param phone    the phone
     * @param percent  the charge, 0 to 100
     * @param charging whether it is being charged; null if the phone does not say so
     */
    record BatteryChanged(Moment at, PhoneId phone, int percent, @Nullable Boolean charging) implements PhoneStep {}

    /**
     * A phone's temperature reached another step of five degrees.
     *
     * @param at      when
     * @param phone   the phone
     * @param celsius the temperature
     */
    record TemperatureChanged(Moment at, PhoneId phone, double celsius) implements PhoneStep {}

    /**
     * An operator began a run.
     *
     * @param at      when
     * @param by      the operator
     * @param run     the run
     * @param command the command to the phones
     * @param phones  how many phones it is for
     */
    record RunBegan(Moment at, OperatorId by, RunId run, Command command, int phones) implements FleetEvent {}

    /**
     * A run ended at all its phones.
     *
     * @param at     when
     * @param by     the operator who began it
     * @param run    the run
     * @param counts the numbers of phones by stage
     */
    record RunEnded(Moment at, OperatorId by, RunId run, RunCounts counts) implements FleetEvent {}

    /**
     * An operator connected, or begins to work at the server's own window.
     *
     * @param at       when
     * @param operator the operator
     */
    record OperatorConnected(Moment at, OperatorId operator) implements FleetEvent {}

    /**
     * An operator's connection ended.
     *
     * @param at       when
     * @param operator the operator
     * @param reason   why
     * @param by       the operator who ended it; null if no operator did
     */
    record OperatorDeparted(Moment at, OperatorId operator, OperatorDeparture reason,
            @Nullable OperatorId by) implements FleetEvent {}

    /**
     * A command was given, whether or not it succeeds.
     *
     * @param at       when
     * @param by       the operator in whose name it was given
     * @param phone    the phone it is for, connected or not
     * @param command  the command as it was requested
     * @param byItself whether the server gave it by itself, without a request just now
     */
    record CommandGiven(Moment at, OperatorId by, PhoneId phone, Command command,
            boolean byItself) implements FleetEvent {}

    /**
     * A command ended. Each command ends exactly once.
     *
     * @param at      when
     * @param given   the command and when it was given
     * @param outcome the outcome of the command
     */
    record CommandEnded(Moment at, CommandGiven given, Outcome outcome) implements FleetEvent {}

    /**
     * An operator changed the profiles of phones. An edit that was refused or changed nothing is no event.
     *
     * @param at     when
     * @param by     the operator
     * @param phones the phones whose profiles changed
     * @param edit   the requested edit
     */
    record PhonesEdited(Moment at, OperatorId by, Set<PhoneId> phones, ProfileEdit edit) implements FleetEvent {
        /** Copies the set. */
        public PhonesEdited {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * An operator removed offline phones from the roster.
     *
     * @param at     when
     * @param by     the operator
     * @param phones the phones that were removed
     */
    record PhonesForgotten(Moment at, OperatorId by, Set<PhoneId> phones) implements FleetEvent {
        /** Copies the set. */
        public PhonesForgotten {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * Something happened about who may connect.
     *
     * @param at   when
     * @param what what
     */
    record AccessHappened(Moment at, AccessEvent what) implements FleetEvent {}

    /**
     * An operator began to watch a phone's screen, whether or not the phone is connected and shares it. A watch that
     * ends before the hub has handled its beginning is not reported.
     *
     * @param at    when
     * @param by    the operator
     * @param phone the phone whose screen is watched
     */
    record ScreenWatched(Moment at, OperatorId by, PhoneId phone) implements FleetEvent {}

    /**
     * An operator stopped watching a phone's screen.
     *
     * @param at    when
     * @param by    the operator
     * @param phone the phone whose screen was watched
     */
    record ScreenUnwatched(Moment at, OperatorId by, PhoneId phone) implements FleetEvent {}

    /**
     * An operator began to trace the messages of a phone, connected or not.
     *
     * @param at    when
     * @param by    the operator
     * @param phone the phone
     */
    record PhoneTraced(Moment at, OperatorId by, PhoneId phone) implements FleetEvent {}

    /**
     * The trace of a phone ended, by the operator or by itself.
     *
     * @param at    when
     * @param by    the operator who began it
     * @param phone the phone
     */
    record PhoneTraceEnded(Moment at, OperatorId by, PhoneId phone) implements FleetEvent {}

    /**
     * An operator controls a phone from now on.
     *
     * @param at    when
     * @param by    the operator
     * @param phone the phone
     * @param from  the operator from whom the control was taken; null if nobody had it
     */
    record ControlTaken(Moment at, OperatorId by, PhoneId phone, @Nullable OperatorId from) implements FleetEvent {}

    /**
     * An operator does not control a phone any more.
     *
     * @param at    when
     * @param by    the operator who had the control
     * @param phone the phone
     * @param why   why
     * @param next  the operator who took the control; null if nobody did
     */
    record ControlEnded(Moment at, OperatorId by, PhoneId phone, ControlEnd why,
            @Nullable OperatorId next) implements FleetEvent {}

    /**
     * A gesture ended at a phone. Each ends exactly once at each of its phones. Texts are left out: those that were typed
     * or copied, and those of the phone.
     *
     * @param at      when
     * @param by      the operator
     * @param phone   the phone
     * @param kinds   the kinds of its steps
     * @param outcome the outcome, without texts
     */
    record GestureEnded(Moment at, OperatorId by, PhoneId phone, Set<InputKind> kinds,
            InputOutcome outcome) implements FleetEvent {
        /** Copies the set, and leaves out the texts of the outcome. */
        public GestureEnded {
            kinds = Set.copyOf(kinds);
            outcome = outcome.withoutTexts();
        }
    }
}

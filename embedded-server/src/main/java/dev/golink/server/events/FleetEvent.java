package dev.golink.server.events;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.time.Moment;

/**
 * Something that happened with the fleet of this server: when, to whom, through whom and why. Each is told once. What only says
 * how something stands, such as a heartbeat or that a phone is late, is no event.
 */
public sealed interface FleetEvent {
    /** When it happened: shown by the wall clock, measured by the other. */
    Moment at();

    /**
     * A phone connected.
     *
     * @param at      when
     * @param phone   which
     * @param address the network address it came from
     */
    record PhoneConnected(Moment at, PhoneId phone, String address) implements FleetEvent {}

    /**
     * A phone's connection ended. One that a newer connection of the same phone replaced ends first, with that reason.
     *
     * @param at        when
     * @param phone     which
     * @param departure why
     * @param connected how long it had been connected
     */
    record PhoneDeparted(Moment at, PhoneId phone, Departure departure, Duration connected) implements FleetEvent {}

    /**
     * An operator connected, or works at the server's own window from now on.
     *
     * @param at       when
     * @param operator which
     */
    record OperatorConnected(Moment at, OperatorId operator) implements FleetEvent {}

    /**
     * An operator's connection ended.
     *
     * @param at       when
     * @param operator which
     * @param reason   why
     * @param by       the operator who ended it; null if none did
     */
    record OperatorDeparted(Moment at, OperatorId operator, Reason reason,
            @Nullable OperatorId by) implements FleetEvent {
        /** Why an operator's connection ended. */
        public enum Reason {
            /** It said goodbye, or the connection broke. */
            LEFT,
            /** A newer connection of the same name took over. */
            REPLACED,
            /** It gave no sign of life for too long. */
            SILENT,
            /** Too many of its messages were not text of the protocol. */
            RULE_BROKEN,
            /** Another operator ended it. */
            DISCONNECTED
        }
    }

    /**
     * A command was given, whatever comes of it.
     *
     * @param at       when
     * @param by       in whose name
     * @param phone    to whom, connected or not
     * @param command  what the phone shall do, as it was asked for
     * @param byItself whether the server gave it without being asked just now
     */
    record CommandGiven(Moment at, OperatorId by, PhoneId phone, Command command,
            boolean byItself) implements FleetEvent {}

    /**
     * A command ended, as each does once.
     *
     * @param at      when
     * @param given   the command and when it was given
     * @param outcome how it went
     */
    record CommandEnded(Moment at, CommandGiven given, Outcome outcome) implements FleetEvent {}

    /**
     * An operator changed what is kept about phones. An edit that was refused, or changed nothing, is no event.
     *
     * @param at     when
     * @param by     who
     * @param phones those that are others now
     * @param edit   what was asked for
     */
    record PhonesEdited(Moment at, OperatorId by, Set<PhoneId> phones, ProfileEdit edit) implements FleetEvent {
        /** Copies the set. */
        public PhonesEdited {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * An operator took offline phones off the list.
     *
     * @param at     when
     * @param by     who
     * @param phones those that are not listed any more
     */
    record PhonesForgotten(Moment at, OperatorId by, Set<PhoneId> phones) implements FleetEvent {
        /** Copies the set. */
        public PhonesForgotten {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * An operator watches a phone's screen from now on, be the phone here and shared or not. A watch that ended before the hub
     * took note of its beginning is not told.
     *
     * @param at    when
     * @param by    who
     * @param phone whose screen
     */
    record ScreenWatched(Moment at, OperatorId by, PhoneId phone) implements FleetEvent {}

    /**
     * An operator watches a phone's screen no longer.
     *
     * @param at    when
     * @param by    who
     * @param phone whose screen
     */
    record ScreenUnwatched(Moment at, OperatorId by, PhoneId phone) implements FleetEvent {}
}

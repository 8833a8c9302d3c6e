package dev.golink.server.protocol.message;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.ScreenTuning;

/** A text message of an operator. */
public sealed interface OperatorMessage
        permits OperatorMessage.Heart, OperatorMessage.Give, OperatorMessage.TellOperators,
        OperatorMessage.DisconnectOperator, OperatorMessage.WatchFleet, OperatorMessage.WatchScreen,
        OperatorMessage.UnwatchScreen,
        OperatorMessage.TuneScreen, OperatorMessage.RequestKeyFrame,
        OperatorMessage.EditPhones, OperatorMessage.ForgetPhones, OperatorMessage.WrongEdit, RunRequest,
        PhoneMessage.Ping,
        PhoneMessage.Unknown, PhoneMessage.Unusable, PhoneMessage.Malformed {
    /** The operator is alive. */
    record Heart() implements OperatorMessage {}

    /**
     * Phones shall do something.
     *
     * @param targets which
     * @param id      the operator's own id of this command; null if it wants no result
     * @param command what
     * @param watch   whether its frames shall also be sent to this operator
     */
    record Give(Targets targets, @Nullable String id, Command command, boolean watch) implements OperatorMessage {}

    /**
     * Other operators shall be told something.
     *
     * @param to   to whom; null for all
     * @param id   the operator's own id of this; null if it wants no result
     * @param text 1 to 500 characters
     */
    record TellOperators(@Nullable OperatorId to, @Nullable String id, String text) implements OperatorMessage {
        /** @throws IllegalArgumentException if there is no text, or too much of it */
        public TellOperators {
            OperatorNote.check(text);
        }
    }

    /**
     * The connection of another operator shall end.
     *
     * @param operator whose
     * @param id       the operator's own id of this; null if it wants no result
     * @param command  why
     */
    record DisconnectOperator(OperatorId operator, @Nullable String id, Command.Disconnect command)
            implements
                OperatorMessage {}

    /**
     * Tell the whole fleet, and its changes from now on.
     *
     * @param runs whether the operator also wants to know of runs
     */
    record WatchFleet(boolean runs) implements OperatorMessage {}

    /**
     * Send the frames of a phone.
     *
     * @param phone which
     */
    record WatchScreen(PhoneId phone) implements OperatorMessage {}

    /**
     * Send the frames of a phone no longer.
     *
     * @param phone which
     */
    record UnwatchScreen(PhoneId phone) implements OperatorMessage {}

    /**
     * This is what the operator has a use for, of a screen it watches.
     *
     * @param phone  which
     * @param tuning the wish; null if it has none of its own (any more)
     */
    record TuneScreen(PhoneId phone, @Nullable ScreenTuning tuning) implements OperatorMessage {}

    /**
     * The operator needs a frame that can be decoded without earlier ones, of a screen it watches.
     *
     * @param phone which
     */
    record RequestKeyFrame(PhoneId phone) implements OperatorMessage {}

    /**
     * Change what is kept about phones.
     *
     * @param command the operator's own id of this edit
     * @param phones  which; one at least
     * @param edit    what changes
     */
    record EditPhones(String command, Set<PhoneId> phones, ProfileEdit edit) implements OperatorMessage {
        /** Copies the set, in its order. */
        public EditPhones {
            phones = Collections.unmodifiableSet(new LinkedHashSet<>(phones));
        }
    }

    /**
     * Take phones that are offline off the list.
     *
     * @param command the operator's own id of this edit
     * @param phones  which; one at least
     */
    record ForgetPhones(String command, Set<PhoneId> phones) implements OperatorMessage {
        /** Copies the set. */
        public ForgetPhones {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * An edit that can't be made.
     *
     * @param command the operator's own id of it
     * @param of      its event
     * @param why     why not
     */
    record WrongEdit(String command, String of, Refusal why) implements OperatorMessage {}
}

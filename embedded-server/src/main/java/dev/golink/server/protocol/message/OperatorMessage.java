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
        OperatorMessage.DisconnectOperator, OperatorMessage.WatchFleet, OperatorMessage.WatchPins,
        OperatorMessage.WatchScreen,
        OperatorMessage.UnwatchScreen,
        OperatorMessage.TuneScreen, OperatorMessage.RequestKeyFrame,
        OperatorMessage.EditPhones, OperatorMessage.ForgetPhones, OperatorMessage.WrongEdit, RunRequest, AccessMessage,
        AuditMessage,
        HistoryMessage, TraceMessage, ControlMessage,
        PhoneMessage.Ping,
        PhoneMessage.Unknown, PhoneMessage.Unusable, PhoneMessage.Malformed {
    /** The operator is alive. */
    record Heart() implements OperatorMessage {}

    /**
     * Tells phones to do something.
     *
     * @param targets the phones
     * @param id      the operator's own id of this command; null if it wants no result
     * @param command the command
     * @param watch   whether the phone's frames are also to be sent to this operator
     */
    record Give(Targets targets, @Nullable String id, Command command, boolean watch) implements OperatorMessage {}

    /**
     * Sends a text to other operators.
     *
     * @param to   the recipient; null for all others
     * @param id   the operator's own id of this message; null if it wants no result
     * @param text 1 to 500 characters
     */
    record TellOperators(@Nullable OperatorId to, @Nullable String id, String text) implements OperatorMessage {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if the text is empty or too long
         */
        public TellOperators {
            OperatorNote.check(text);
        }
    }

    /**
     * Ends the connection of another operator.
     *
     * @param operator the other operator
     * @param id       the operator's own id of this message; null if it wants no result
     * @param command  says why
     */
    record DisconnectOperator(OperatorId operator, @Nullable String id, Command.Disconnect command)
            implements
                OperatorMessage {}

    /**
     * Requests a snapshot of the whole fleet, and its changes from now on.
     *
     * @param runs whether the operator also wants the runs
     */
    record WatchFleet(boolean runs) implements OperatorMessage {}

    /** Tell this operator the pin of each key that will replace the server's. */
    record WatchPins() implements OperatorMessage {}

    /**
     * Requests the frames of a phone.
     *
     * @param phone the phone
     */
    record WatchScreen(PhoneId phone) implements OperatorMessage {}

    /**
     * Ends the sending of a phone's frames.
     *
     * @param phone the phone
     */
    record UnwatchScreen(PhoneId phone) implements OperatorMessage {}

    /**
     * Says which quality the operator can use, for a screen that it watches.
     *
     * @param phone  the phone
     * @param tuning the wish; null if the operator has none, or no longer has one
     */
    record TuneScreen(PhoneId phone, @Nullable ScreenTuning tuning) implements OperatorMessage {}

    /**
     * Requests a key frame of a screen that the operator watches.
     *
     * @param phone the phone
     */
    record RequestKeyFrame(PhoneId phone) implements OperatorMessage {}

    /**
     * Changes the profiles of phones.
     *
     * @param command the operator's own id of this edit
     * @param phones  the phones, at least one
     * @param edit    what changes
     */
    record EditPhones(String command, Set<PhoneId> phones, ProfileEdit edit) implements OperatorMessage {
        /** Copies the set, keeping its order. */
        public EditPhones {
            phones = Collections.unmodifiableSet(new LinkedHashSet<>(phones));
        }
    }

    /**
     * Removes offline phones from the roster.
     *
     * @param command the operator's own id of this edit
     * @param phones  the phones, at least one
     */
    record ForgetPhones(String command, Set<PhoneId> phones) implements OperatorMessage {
        /** Copies the set. */
        public ForgetPhones {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * An edit that is not possible.
     *
     * @param command the operator's own id of the edit
     * @param of      the edit's event
     * @param why     why it is not possible
     */
    record WrongEdit(String command, String of, Refusal why) implements OperatorMessage {}
}

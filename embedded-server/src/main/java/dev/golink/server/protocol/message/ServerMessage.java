package dev.golink.server.protocol.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.screen.ScreenTuning;

/** A text message that the server sends. */
public sealed interface ServerMessage {
    /** The first message of every phone's connection. */
    record Open() implements ServerMessage {}

    /**
     * The first message to a phone that waits to be let in.
     *
     * @param number four digits to show, which the operator sees too; empty if the phone can't store a token
     */
    record Waiting(Optional<String> number) implements ServerMessage {}

    /**
     * To a client: its new token, which it stores and presents from now on.
     *
     * @param token the secret
     */
    record NewToken(TokenSecret token) implements ServerMessage {}

    /**
     * To an operator: what it may do from now on.
     *
     * @param rights the rights
     */
    record NewRights(Rights rights) implements ServerMessage {}

    /**
     * The first message of every operator's connection.
     *
     * @param can    what this server can do beyond the first release of version 1
     * @param rights what the operator may do; null if an older server does not send it
     */
    record Welcome(List<String> can, @Nullable Rights rights) implements ServerMessage {
        /** Copies the list. */
        public Welcome {
            can = List.copyOf(can);
        }
    }

    /**
     * To an operator that pins the server's key: another key will replace it.
     *
     * @param pin the pin of that key
     */
    record NextPin(Pin pin) implements ServerMessage {}

    /**
     * The answer to a {@code heart}.
     *
     * @param now the server's wall clock; null if the peer has no use for it
     */
    record Heart(@Nullable Instant now) implements ServerMessage {}

    /** The answer to a bare {@code ping}. */
    record Pong() implements ServerMessage {}

    /** The answer to an event the server does not know. */
    record NotUnderstood() implements ServerMessage {}

    /**
     * The description of what was wrong with the last message.
     *
     * @param message the text
     */
    record Complaint(String message) implements ServerMessage {}

    /**
     * To a phone: a command.
     *
     * @param operator the operator who gives the command
     * @param id       the id to answer with
     * @param command  the command
     */
    record Instruct(OperatorId operator, String id, Command command) implements ServerMessage {}

    /**
     * To a phone: change the running stream.
     *
     * @param tuning which quality the watchers can use
     */
    record TuneScreen(ScreenTuning tuning) implements ServerMessage {}

    /**
     * To a phone: a part of a gesture.
     *
     * @param text the whole message, written once for all phones that get it
     */
    record Input(String text) implements ServerMessage {}

    /**
     * To a phone: an operator controls it from now on, or does not any more.
     *
     * @param operator the operator
     * @param begun    whether control begins
     */
    record ControlOfPhone(OperatorId operator, boolean begun) implements ServerMessage {}

    /** To a phone: send a key frame. */
    record KeyFrame() implements ServerMessage {}

    /** To a phone: stop sending frames, but stay ready to continue without asking the user. */
    record PauseScreen() implements ServerMessage {}

    /** To a phone: send frames again, beginning with a key frame. */
    record ResumeScreen() implements ServerMessage {}

    /**
     * To an operator: the outcome of its edit.
     *
     * @param command the operator's id of the edit
     * @param of      the event of the edit
     * @param outcome the outcome
     */
    record Edited(String command, String of, EditOutcome outcome) implements ServerMessage {}

    /**
     * To an operator: the outcome of its command for one phone.
     *
     * @param command the operator's id of the command
     * @param of      the event of the command
     * @param phone   the phone
     * @param outcome the outcome
     */
    record Result(String command, String of, PhoneId phone, Outcome outcome) implements ServerMessage {}

    /**
     * To an operator: the outcome of a request that concerns other operators.
     *
     * @param command  the operator's id of the request
     * @param of       the event of the request
     * @param operator the other operator; null for all
     * @param outcome  the outcome
     */
    record OperatorResult(String command, String of, @Nullable OperatorId operator, Outcome outcome)
            implements
                ServerMessage {}

    /**
     * To an operator: all phones of its command have their results.
     *
     * @param command  the operator's id of the command
     * @param of       the event of the command
     * @param total    the number of phones
     * @param outcomes the number of phones by the word for their outcome, without outcomes that no phone had
     */
    record Summary(String command, String of, int total, Map<String, Integer> outcomes) implements ServerMessage {
        /** Copies the map. */
        public Summary {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /**
     * To an operator: a text from another operator.
     *
     * @param note the text and its sender
     */
    record OperatorSaid(OperatorNote note) implements ServerMessage {}

    /**
     * To an operator: the changes of the fleet.
     *
     * @param seq    increases by one with each such message of this connection
     * @param reset  whether a whole snapshot begins, so that everything sent before is void
     * @param more   whether the next message continues the whole snapshot
     * @param phones the phones that are new or changed, each with all its data
     * @param gone   the phones that are no longer known
     * @param counts the counts after these changes
     * @param named  whether the counts contain the operators' names; otherwise the names have not changed
     * @param now    the server's wall clock; null if an older server does not send it
     */
    record FleetNews(long seq, boolean reset, boolean more, List<Phone> phones, List<PhoneId> gone, FleetCounts counts,
            boolean named, @Nullable Instant now) implements ServerMessage {
        /** Copies the lists. */
        public FleetNews {
            phones = List.copyOf(phones);
            gone = List.copyOf(gone);
        }
    }

    /**
     * To an operator: a message about access.
     *
     * @param news the message
     */
    record OfAccess(AccessNews news) implements ServerMessage {}

    /**
     * To an operator: a message about the audit.
     *
     * @param news the message
     */
    record OfAudit(AuditNews news) implements ServerMessage {}

    /**
     * To an operator: a message about what happened.
     *
     * @param news the message
     */
    record OfHistory(HistoryNews news) implements ServerMessage {}

    /**
     * To an operator: a message about a trace of a phone.
     *
     * @param news the message
     */
    record OfTrace(TraceNews news) implements ServerMessage {}

    /**
     * To an operator: a message about the control of phones.
     *
     * @param news the message
     */
    record OfControl(ControlNews news) implements ServerMessage {}

    /**
     * To an operator: a message about runs.
     *
     * @param news the message
     */
    record OfRuns(RunNews news) implements ServerMessage {}

    /**
     * To an operator: the channel by which a phone's frames will arrive.
     *
     * @param phone   the phone
     * @param channel the number with which its frames begin, unsigned 32 bits
     */
    record Watching(PhoneId phone, int channel) implements ServerMessage {}
}

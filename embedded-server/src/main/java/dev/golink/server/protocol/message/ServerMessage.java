package dev.golink.server.protocol.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.screen.ScreenTuning;

/** A text message of the server. */
public sealed interface ServerMessage {
    /** The first message of every phone's connection. */
    record Open() implements ServerMessage {}

    /**
     * The first message of every operator's connection.
     *
     * @param can what this server can do beyond what every server of version 1 can
     */
    record Welcome(List<String> can) implements ServerMessage {
        /** Copies the list. */
        public Welcome {
            can = List.copyOf(can);
        }
    }

    /** The answer to a heart. */
    record Heart() implements ServerMessage {}

    /** The answer to a bare {@code ping}. */
    record Pong() implements ServerMessage {}

    /** The answer to an event the server does not know. */
    record NotUnderstood() implements ServerMessage {}

    /**
     * What was wrong with the last message.
     *
     * @param message in words
     */
    record Complaint(String message) implements ServerMessage {}

    /**
     * To a phone: do something.
     *
     * @param operator who asks
     * @param id       the id to answer with
     * @param command  what
     */
    record Instruct(OperatorId operator, String id, Command command) implements ServerMessage {}

    /**
     * To a phone: change the running stream.
     *
     * @param tuning what those who watch it have a use for
     */
    record TuneScreen(ScreenTuning tuning) implements ServerMessage {}

    /** To a phone: send a frame that can be decoded without earlier ones. */
    record KeyFrame() implements ServerMessage {}

    /** To a phone: send no more frames, and stay ready to go on without asking your user. */
    record PauseScreen() implements ServerMessage {}

    /** To a phone: send frames again, beginning with one that can be decoded without earlier ones. */
    record ResumeScreen() implements ServerMessage {}

    /**
     * To an operator: how its edit went.
     *
     * @param command the operator's id of the edit
     * @param of      the event of the edit
     * @param outcome how it went
     */
    record Edited(String command, String of, EditOutcome outcome) implements ServerMessage {}

    /**
     * To an operator: how its command went.
     *
     * @param command the operator's id of the command
     * @param of      the event of the command
     * @param phone   the phone it was for
     * @param outcome how it went
     */
    record Result(String command, String of, PhoneId phone, Outcome outcome) implements ServerMessage {}

    /**
     * To an operator: how went what it wanted of other operators.
     *
     * @param command  the operator's id of the command
     * @param of       the event of the command
     * @param operator the other operator; null for all
     * @param outcome  how it went
     */
    record OperatorResult(String command, String of, @Nullable OperatorId operator, Outcome outcome)
            implements
                ServerMessage {}

    /**
     * To an operator: all phones of its command have their results.
     *
     * @param command  the operator's id of the command
     * @param of       the event of the command
     * @param total    how many phones there were
     * @param outcomes how many had which outcome, by the word for it; those that none had are left out
     */
    record Summary(String command, String of, int total, Map<String, Integer> outcomes) implements ServerMessage {
        /** Copies the map. */
        public Summary {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /**
     * To an operator: another one says something.
     *
     * @param note what, and who
     */
    record OperatorSaid(OperatorNote note) implements ServerMessage {}

    /**
     * To an operator: what is new in the fleet.
     *
     * @param seq    rises by one a message of this connection
     * @param reset  whether a whole picture begins; whatever was told before is void
     * @param more   whether the next message goes on with the whole picture
     * @param phones the phones that are new or changed, each whole
     * @param gone   the phones that are no longer known
     * @param counts the counts after all this
     * @param named  whether the counts say who the operators are; if not, they are who they were
     * @param now    what the server's wall clock shows; null if an older server does not say
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
     * To an operator: something about runs.
     *
     * @param news what
     */
    record OfRuns(RunNews news) implements ServerMessage {}

    /**
     * To an operator: the frames of a phone come on a channel.
     *
     * @param phone   whose
     * @param channel what its frames begin with, unsigned 32 bits
     */
    record Watching(PhoneId phone, int channel) implements ServerMessage {}
}

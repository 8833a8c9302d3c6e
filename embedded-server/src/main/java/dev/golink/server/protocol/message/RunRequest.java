package dev.golink.server.protocol.message;

import java.util.List;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.runs.RunId;

/** What an operator requests about runs. */
public sealed interface RunRequest extends OperatorMessage {
    /**
     * Begins a run.
     *
     * @param id      the operator's own id of this request
     * @param command the command for the phones
     * @param phones  the phones; those of earlier messages with the same id come before them
     * @param more    whether more phones follow under the same id, so that the run does not begin yet
     * @param atOnce  how many phones may owe an answer at the same time
     */
    record Begin(String id, Command command, List<PhoneId> phones, boolean more, int atOnce) implements RunRequest {
        /** Copies the list. */
        public Begin {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Begins a run of the same command for the phones of another run that are worth another try.
     *
     * @param id     the operator's own id of this request
     * @param run    the other run
     * @param atOnce how many phones may owe an answer at the same time
     */
    record Retry(String id, RunId run, int atOnce) implements RunRequest {}

    /**
     * Cancels a run for the phones to which the command was not sent yet.
     *
     * @param id  the operator's own id of this request
     * @param run the run
     */
    record Cancel(String id, RunId run) implements RunRequest {}

    /**
     * Requests the state of each phone of a run, and its changes from now on.
     *
     * @param run the run
     */
    record WatchParts(RunId run) implements RunRequest {}

    /**
     * Ends the reports about the phones of a run.
     *
     * @param run the run
     */
    record UnwatchParts(RunId run) implements RunRequest {}

    /**
     * A request that cannot be understood.
     *
     * @param id  the operator's own id of the request
     * @param of  the request's event
     * @param why why it cannot be understood
     */
    record Wrong(String id, String of, Refusal why) implements RunRequest {}
}

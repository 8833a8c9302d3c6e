package dev.golink.server.protocol.message;

import java.util.List;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.runs.RunId;

/** What an operator says about runs. */
public sealed interface RunRequest extends OperatorMessage {
    /**
     * Begin a run.
     *
     * @param id      the operator's own id of this request
     * @param command what the phones are asked
     * @param phones  whom; those of earlier messages of the same id come before them
     * @param more    whether more phones follow under the same id, so that the run does not begin yet
     * @param atOnce  so many phones at most owe an answer at a time
     */
    record Begin(String id, Command command, List<PhoneId> phones, boolean more, int atOnce) implements RunRequest {
        /** Copies the list. */
        public Begin {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Begin a run of the same command for those phones of another run that are worth another try.
     *
     * @param id     the operator's own id of this request
     * @param run    the other run
     * @param atOnce so many phones at most owe an answer at a time
     */
    record Retry(String id, RunId run, int atOnce) implements RunRequest {}

    /**
     * Take back what of a run has not gone out.
     *
     * @param id  the operator's own id of this request
     * @param run which run
     */
    record Cancel(String id, RunId run) implements RunRequest {}

    /**
     * Tell how each phone of a run stands, from now on.
     *
     * @param run which run
     */
    record WatchParts(RunId run) implements RunRequest {}

    /**
     * Tell nothing of the phones of a run any more.
     *
     * @param run which run
     */
    record UnwatchParts(RunId run) implements RunRequest {}

    /**
     * A request that can't be understood.
     *
     * @param id  the operator's own id of it
     * @param of  its event
     * @param why why not
     */
    record Wrong(String id, String of, Refusal why) implements RunRequest {}
}

package dev.golink.server.runs;

import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;

/** The phones, as runs see them. For the hub thread only. */
public interface RunPhones {
    /**
     * Sends a command in an operator's name. Completes with exactly one outcome, on the hub thread, possibly at once.
     */
    CompletionStage<Outcome> send(OperatorId by, PhoneId phone, Command command);

    /** The state of a phone's sharing; {@link Sharing#OFF} if the phone is not known. */
    Sharing sharing(PhoneId phone);
}

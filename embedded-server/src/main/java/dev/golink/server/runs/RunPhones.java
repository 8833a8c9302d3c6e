package dev.golink.server.runs;

import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;

/** The phones as runs see them. On the hub's thread. */
public interface RunPhones {
    /** Sends a command in an operator's name; completes with exactly one outcome, on the hub's thread, perhaps at once. */
    CompletionStage<Outcome> send(OperatorId by, PhoneId phone, Command command);

    /** How a phone's sharing stands; {@link Sharing#OFF} of one that is not known. */
    Sharing sharing(PhoneId phone);
}

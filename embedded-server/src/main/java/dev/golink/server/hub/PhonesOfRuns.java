package dev.golink.server.hub;

import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.audit.AuditedCommands;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.runs.RunPhones;

/**
 * Gives the runs access to the hub's phones.
 *
 * @param known    the known phones
 * @param commands sends commands to phones
 */
record PhonesOfRuns(KnownPhones known, AuditedCommands commands) implements RunPhones {
    @Override
    public CompletionStage<Outcome> send(OperatorId by, PhoneId phone, Command command) {
        return commands.pass(by, phone, command);
    }

    @Override
    public Sharing sharing(PhoneId id) {
        Phone phone = known.get(id);
        return phone == null ? Sharing.OFF : phone.sharing();
    }
}

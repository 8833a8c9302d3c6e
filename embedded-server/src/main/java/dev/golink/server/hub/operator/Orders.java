package dev.golink.server.hub.operator;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.hub.audit.AuditedWatches;
import dev.golink.server.hub.audit.OperatorAudit;

/** What operators can request, each in that operator's name. */
public interface Orders {
    /** Sends a command to phones. Returns the outcomes in the same order; they complete on the hub thread. */
    List<CompletionStage<Outcome>> send(OperatorId by, List<PhoneId> phones, Command command);

    /** The listed phones of a group. O(phones). */
    List<PhoneId> members(String group);

    /** Changes the profiles of phones in an operator's name. */
    EditOutcome edit(OperatorId by, Set<PhoneId> phones, ProfileEdit edit);

    /** Removes offline phones from the roster in an operator's name. */
    EditOutcome forget(OperatorId by, Set<PhoneId> phones);

    /** The screens that operators watch. */
    AuditedWatches watches();

    /** What operators see of the audit. */
    OperatorAudit audit();
}

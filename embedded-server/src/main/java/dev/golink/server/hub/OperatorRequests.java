package dev.golink.server.hub;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.hub.audit.AuditedWatches;
import dev.golink.server.hub.audit.OperatorAudit;
import dev.golink.server.hub.operator.Orders;
import dev.golink.server.hub.phone.KnownPhones;

/** Carries out what remote operators request, in their names. For the hub thread only. */
record OperatorRequests(HubAudit written, KnownPhones known, PhoneEdits edits)
        implements
            Orders {
    @Override
    public List<CompletionStage<Outcome>> send(OperatorId operator, List<PhoneId> phones, Command command) {
        return written.commands().send(operator, phones, command);
    }

    @Override
    public List<PhoneId> members(String group) {
        return known.all().stream().filter(phone -> phone.profile().groups().contains(group)).map(Phone::id).toList();
    }

    @Override
    public EditOutcome edit(OperatorId by, Set<PhoneId> ids, ProfileEdit edit) {
        return edits.edit(by, ids, edit);
    }

    @Override
    public EditOutcome forget(OperatorId by, Set<PhoneId> ids) {
        return edits.forget(by, ids);
    }

    @Override
    public AuditedWatches watches() {
        return written.watches();
    }

    @Override
    public OperatorAudit audit() {
        return written.ofOperators();
    }
}

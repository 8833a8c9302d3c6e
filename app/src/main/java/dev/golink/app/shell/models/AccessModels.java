package dev.golink.app.shell.models;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.PairingModel;
import dev.golink.app.access.PhoneAccessModel;
import dev.golink.app.access.WaitingModel;
import dev.golink.app.access.WaitingNotices;
import dev.golink.app.audit.AuditHeads;
import dev.golink.app.audit.AuditModel;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.server.fleet.Fleet;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.roster.RosterModel;

/**
 * The models of who may connect, and of the audit.
 *
 * @param access  the rights of this operator, and what is known about access
 * @param waiting the clients that wait to be let in
 * @param pairing pairs phones by a code
 * @param phones  revokes the access of phones, and pairs one of them again
 * @param audit   whether the audit can be written and is what it was
 */
public record AccessModels(AccessModel access, WaitingModel waiting, PairingModel pairing, PhoneAccessModel phones,
        AuditModel audit) {
    /** Creates the models; nothing is watched yet. The question is asked before the access of phones is revoked. */
    public static AccessModels of(Fleet fleet, ConsoleContext context, RosterModel roster, RunModels runModels,
            PhoneAccessModel.Question question, NoticesModel notices, PagesModel pages) {
        AccessModel access = new AccessModel(fleet::access, context.fx(), notices);
        WaitingModel waiting = new WaitingModel(access, context.clock(), fleet::now, notices);
        WaitingNotices.give(waiting, notices, pages.pageProperty().isEqualTo(ConsolePage.WAITING),
                () -> pages.pageProperty().set(ConsolePage.WAITING));
        PairingModel pairing = new PairingModel(access, context.clock(), context.fx(),
                phone -> notices.show(Indicator.DONE,
                        texts -> phone.map(id -> texts.text("pairing.used", id.value()))
                                .orElseGet(() -> texts.text("pairing.used.unknown"))));
        roster.listen(pairing);
        return new AccessModels(access, waiting, pairing, new PhoneAccessModel(access, pairing,
                runModels.commands().reachableProperty(), question, notices),
                new AuditModel(fleet::audit, context.services().help().data(), server(context.consoleServer()),
                        context.fx()));
    }

    private static String server(ConsoleServer server) {
        return switch (server) {
            case ConsoleServer.Here _ -> AuditHeads.HERE;
            case ConsoleServer.Afar(var address, _, _) -> AuditHeads.of(address);
        };
    }

    /** Lets time go on; to be called once a second. */
    public void tick() {
        waiting.tick();
        pairing.tick();
    }
}

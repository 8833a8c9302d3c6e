package dev.golink.app.command.access;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink admit deny}. */
@Command(name = "deny", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Turn clients away that wait. The server remembers it for a day.")
final class AdmitDenyCommand extends CountedCommand {
    @Parameters(arity = "1..*", paramLabel = "ROW|ID", description = "Rows or ids that golink admit list shows.")
    private List<String> which = List.of();

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        count("turned away", session.ask(new AccessRequest.TurnAway(WaitingRows.of(session.view().waiting(), which))));
    }
}

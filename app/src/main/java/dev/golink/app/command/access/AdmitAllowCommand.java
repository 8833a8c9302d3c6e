package dev.golink.app.command.access;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink admit allow}. */
@Command(name = "allow", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Let clients in that wait.",
            "What lets in a client that can't store a token is its address, so its identity is not proven."})
final class AdmitAllowCommand extends CountedCommand {
    @Parameters(arity = "1..*", paramLabel = "ROW|ID", description = "Rows or ids that golink admit list shows.")
    private List<String> which = List.of();

    @Option(names = "--from", paramLabel = "WHERE", defaultValue = "address",
            description = "From where they may connect in future: ${COMPLETION-CANDIDATES}. Without a meaning for phones"
                    + " that store a token. Default: ${DEFAULT-VALUE}")
    private From from = From.address;

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        count("let in", session.ask(new AccessRequest.LetIn(WaitingRows.of(session.view().waiting(), which),
                from.reach)));
    }

    /** From where; the constants are named as on the command line. */
    private enum From {
        /** From the present address. */
        address(Reach.ITS_ADDRESS),
        /** From the network of that address. */
        network(Reach.ITS_NETWORK),
        /** From any address. */
        anywhere(Reach.ANYWHERE);

        private final Reach reach;

        From(Reach reach) {
            this.reach = reach;
        }
    }
}

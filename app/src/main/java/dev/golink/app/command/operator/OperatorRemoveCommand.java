package dev.golink.app.command.operator;

import picocli.CommandLine.Command;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView.AccountView;

/** {@code golink operator remove}. */
@Command(name = "remove", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Delete an account with all its tokens. Who is connected with it is disconnected at once.")
final class OperatorRemoveCommand extends AccountCommand {
    @Override
    protected void begin() {
        var _ = account();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        AccountView account = existing(session);
        var _ = session.ask(new AccessRequest.RemoveAccount(account.name()));
        done("The account " + account.name() + " is deleted.");
    }
}

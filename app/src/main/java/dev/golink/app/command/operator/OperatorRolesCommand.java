package dev.golink.app.command.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink operator roles}. */
@Command(name = "roles", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Give an account other roles and rights, in place of those that it has.")
final class OperatorRolesCommand extends AccountCommand {
    @Mixin
    private RightsOptions given = new RightsOptions();

    @Override
    protected void begin() {
        if (given.isEmpty()) {
            throw wrong("name the roles with --role, or rights with --right");
        }
        var _ = account();
        var _ = given.all();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        var _ = existing(session);
        var _ = session.ask(new AccessRequest.PutAccount(account(), null, given.roles(), given.rights()));
        done("The account " + account() + " has other roles.");
    }
}

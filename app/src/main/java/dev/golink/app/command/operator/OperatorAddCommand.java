package dev.golink.app.command.operator;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink operator add}. */
@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Make an account, with a password that is read from the terminal or from standard input.",
            "Without --role, the role is operator."})
final class OperatorAddCommand extends AccountCommand {
    @Mixin
    private RightsOptions given = new RightsOptions();

    @Option(names = "--no-password", description = "Give it no password, so that only its tokens let somebody in.")
    private boolean noPassword;

    private @Nullable String password;

    @Override
    protected void begin() throws CommandFailure {
        var _ = account();
        var _ = given.all();
        password = noPassword ? null : PasswordReader.read();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        if (found(session).isPresent()) {
            throw new CommandFailure("there is an account " + account()
                    + " already; use golink operator passwd or golink operator roles to change it");
        }
        Set<Role> roles = given.isEmpty() ? Set.of(Role.OPERATOR) : given.roles();
        var _ = session.ask(new AccessRequest.PutAccount(account(), password, roles, given.rights()));
        done("The account " + account() + " is made.");
    }
}

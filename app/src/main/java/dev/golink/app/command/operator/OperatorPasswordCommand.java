package dev.golink.app.command.operator;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView.AccountView;

/** {@code golink operator passwd}. */
@Command(name = "passwd", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Give an account another password, which is read from the terminal or from standard input.",
            "Its tokens stay valid."})
final class OperatorPasswordCommand extends AccountCommand {
    private @Nullable String password;

    @Override
    protected void begin() throws CommandFailure {
        var _ = account();
        password = PasswordReader.read();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        AccountView account = existing(session);
        var _ = session.ask(
                new AccessRequest.PutAccount(account.name(), password, account.roles(), account.more()));
        done("The account " + account.name() + " has another password.");
    }
}

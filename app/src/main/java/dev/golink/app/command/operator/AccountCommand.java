package dev.golink.app.command.operator;

import java.util.Optional;

import com.google.gson.JsonObject;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.id.OperatorId;

/** A command for one account. */
abstract class AccountCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the account.")
    private String name = "";

    /** The account's name. */
    final OperatorId account() {
        try {
            return new OperatorId(name);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The account, if there is one with that name. */
    final Optional<AccountView> found(ServerSession session) throws CommandFailure {
        OperatorId wanted = account();
        return session.view().accounts().stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    /**
     * The account.
     *
     * @throws CommandFailure if there is none with that name
     */
    final AccountView existing(ServerSession session) throws CommandFailure {
        return found(session).orElseThrow(() -> new CommandFailure(
                "there is no account " + name + "; golink operator list shows the accounts"));
    }

    /** Prints what was done. */
    final void done(String what) {
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("account", name);
            print(object);
        } else {
            say(what);
        }
    }
}

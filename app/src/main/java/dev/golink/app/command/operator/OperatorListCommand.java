package dev.golink.app.command.operator;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import picocli.CommandLine.Command;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.AccessView.AccountView;

/** {@code golink operator list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "List the accounts.")
final class OperatorListCommand extends ServerCommand {
    @Override
    protected void run(ServerSession session) throws CommandFailure {
        List<AccountView> accounts = session.view().accounts();
        if (isJson()) {
            accounts.stream().map(OperatorListCommand::json).forEach(this::print);
        } else {
            table(List.of("NAME", "ROLES", "OTHER RIGHTS", "PASSWORD"),
                    accounts.stream().map(OperatorListCommand::row).toList(), "There are no accounts.");
        }
    }

    private static List<String> row(AccountView account) {
        return List.of(account.name().value(), String.join(", ", roles(account)),
                String.join(", ", account.more().words()), account.hasPassword() ? "yes" : "no");
    }

    private static JsonObject json(AccountView account) {
        JsonObject object = new JsonObject();
        object.addProperty("name", account.name().value());
        object.add("roles", array(roles(account)));
        object.add("rights", array(account.more().words()));
        object.addProperty("has_password", account.hasPassword());
        object.addProperty("created", account.created().toString());
        return object;
    }

    private static List<String> roles(AccountView account) {
        return account.roles().stream().sorted().map(Role::word).toList();
    }

    private static JsonArray array(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }
}

package dev.golink.app.command.operator;

import java.time.Duration;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink operator token}. */
@Command(name = "token", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Make a token of an account, for a program. The token is printed once, on standard output.",
            "Without --role and --right, it has all rights of the account."})
final class OperatorTokenCommand extends AccountCommand {
    @Option(names = "--label", paramLabel = "TEXT", defaultValue = "command line",
            description = "What the token is called in lists. Default: ${DEFAULT-VALUE}")
    private String label = "";

    @Option(names = "--valid", paramLabel = "DURATION",
            description = "How long it is valid, such as 12h or 90d. Default: until it is revoked.")
    private @Nullable Duration valid;

    @Mixin
    private RightsOptions most = new RightsOptions();

    @Override
    protected void begin() {
        var _ = account();
        var _ = most.all();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        Rights rights = most.isEmpty() ? Rights.of(Right.values()) : most.all();
        AccessAnswer answer = session.ask(new AccessRequest.NewOperatorToken(account(), label, rights, valid));
        if (!(answer instanceof AccessAnswer.Secret(var id, String token))) {
            throw new CommandFailure("the server answered without a token");
        }
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", id.value());
            object.addProperty("token", token);
            print(object);
        } else {
            say(token);
        }
    }
}

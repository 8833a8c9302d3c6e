package dev.golink.app.command.access;

import java.time.Duration;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.app.link.ServerAddress;
import dev.golink.server.access.token.BridgePrefix;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink access bridge-token}. */
@Command(name = "bridge-token", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Make the token of an adb bridge, which connects the phones at another computer's adb.",
            "The token is printed once. As long as it is valid, the ids that begin with adb-NAME- belong to the bridge.",
            "It replaces the token that the bridge had before."})
final class AccessBridgeTokenCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME",
            description = "The name of the bridge, such as the name of its computer: small letters, digits and dots.")
    private String name = "";

    @Option(names = "--valid", paramLabel = "DURATION",
            description = "How long it is valid, such as 12h or 30d. Default: until it is revoked.")
    private @Nullable Duration valid;

    @Override
    protected void begin() {
        try {
            BridgePrefix.of(name);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        if (!(session.ask(
                new AccessRequest.NewBridgeToken(name, valid)) instanceof AccessAnswer.Secret(var id, String token))) {
            throw new CommandFailure("the server answered without a token");
        }
        String url = url(session.others());
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", id.value());
            object.addProperty("token", token);
            object.addProperty("url", url);
            print(object);
        } else {
            say("Token: " + token);
            say("Save it in the file " + name + ".token at the computer with the phones, readable for you only,"
                    + " and run there:");
            // Double quotes, since the terminal of Windows knows no others.
            say("  golink adb-bridge --url \"" + url + "\" --name " + name + " --token-file " + name + ".token");
            say("To end the token: golink access revoke --id " + id);
        }
    }

    private static String url(ServerAddress server) {
        return server.server() + server.pins().stream().findFirst().map(Pin::text).map(pin -> "?pin=" + pin).orElse("");
    }
}

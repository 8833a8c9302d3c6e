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
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;

/** {@code golink access path-token}. */
@Command(name = "path-token", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Make a token that is a part of the path, for clients that can be given nothing but an address.",
            "The path is printed once. Operators' pages may start and stop sharing with it, and no more."})
final class AccessPathTokenCommand extends ServerCommand {
    @Parameters(paramLabel = "NAME", description = "What people call the token.")
    private String name = "";

    @Option(names = "--for", paramLabel = "ROLE", required = true,
            description = "Who uses it: ${COMPLETION-CANDIDATES}.")
    private Role role = Role.phone;

    @Option(names = "--only", paramLabel = "ID", description = "The only id that may be used with it. Default: any.")
    private @Nullable String only;

    @Option(names = "--prefix", paramLabel = "TEXT", description = "How the ids begin that may be used with it.")
    private @Nullable String prefix;

    @Option(names = "--valid", paramLabel = "DURATION",
            description = "How long it is valid, such as 12h or 30d. Default: until it is revoked.")
    private @Nullable Duration valid;

    @Override
    protected void begin() {
        if (only != null && prefix != null) {
            throw wrong("--only and --prefix contradict each other; remove one of the two");
        }
        if (prefix != null && prefix.isEmpty()) {
            throw wrong("--prefix must not be empty");
        }
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        AccessAnswer answer = session.ask(new AccessRequest.NewPathToken(role.kind, name, scope(), valid));
        if (!(answer instanceof AccessAnswer.Secret(var id, String token))) {
            throw new CommandFailure("the server answered without a token");
        }
        String path = "/goLink/key/" + token + "/" + role.place + "/";
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", id.value());
            object.addProperty("path", path);
            print(object);
        } else {
            say("Path: " + path);
            say("The id of the " + role.name() + " follows it. To end the token: golink access revoke --id " + id);
        }
    }

    private TokenScope scope() {
        if (only != null) {
            return new TokenScope.One(only);
        }
        return prefix == null ? new TokenScope.Any() : new TokenScope.StartingWith(prefix);
    }

    /** Who uses the token; the constants are named as on the command line. */
    private enum Role {
        /** Phones. */
        phone(PeerKind.PHONE, "phone"),
        /** Operators' pages. */
        operator(PeerKind.OPERATOR, "manager");

        private final PeerKind kind;
        private final String place;

        Role(PeerKind kind, String place) {
            this.kind = kind;
            this.place = place;
        }
    }
}

package dev.golink.app.command.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;

/** {@code golink access list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"List tokens, codes for many phones, and clients that were let in without a token.",
            "Secrets are not shown. Tokens of single phones are only counted."})
final class AccessListCommand extends ServerCommand {
    @Override
    protected void run(ServerSession session) throws CommandFailure {
        AccessView view = session.view();
        List<Entry> entries = new ArrayList<>();
        view.fleetCodes().forEach(code -> entries.add(entry(code)));
        view.tokens().forEach(token -> entries.add(entry(token)));
        view.identities().forEach(identity -> entries.add(entry(identity)));
        if (isJson()) {
            entries.forEach(one -> print(one.json()));
            JsonObject object = new JsonObject();
            object.addProperty("paired", view.paired());
            print(object);
        } else {
            table(List.of("ID", "KIND", "NAME", "FOR", "UNTIL", "USED"), entries.stream().map(Entry::row).toList(),
                    "There are no tokens for paths, bridges or operators, no codes for many phones, and nobody was let in.");
            say("Paired phones: " + view.paired());
        }
    }

    private static Entry entry(FleetCodeView code) {
        return new Entry(code.id().value(), "fleet code", code.name(), "phones", code.expires().toString(),
                code.used() + " of " + code.most());
    }

    private static Entry entry(TokenView token) {
        String used = token.usedOn() == null ? "" : token.usedOn() + (token.seenInClear() ? " (seen in clear)" : "");
        return new Entry(token.id().value(), token.kind().name().toLowerCase(Locale.ROOT) + " token", token.name(),
                token.account() == null ? scope(token.scope()) : token.account().value(), until(token.expires()), used);
    }

    private static Entry entry(AdmittedIdentity identity) {
        return new Entry("", "let in", identity.who().id(), identity.who().kind().name().toLowerCase(Locale.ROOT), "",
                "by " + identity.by());
    }

    private static String scope(TokenScope scope) {
        return switch (scope) {
            case TokenScope.One(String id) -> id;
            case TokenScope.StartingWith(String start) -> start + "…";
            case TokenScope.Any() -> "any id";
        };
    }

    private static String until(@Nullable Instant expires) {
        return expires == null ? "" : expires.toString();
    }

    /** One line of the list. */
    private record Entry(String id, String kind, String name, String whom, String until, String used) {
        List<String> row() {
            return List.of(id, kind, name, whom, until, used);
        }

        JsonObject json() {
            JsonObject object = new JsonObject();
            object.addProperty("id", id);
            object.addProperty("kind", kind);
            object.addProperty("name", name);
            object.addProperty("for", whom);
            object.addProperty("until", until);
            object.addProperty("used", used);
            return object;
        }
    }
}

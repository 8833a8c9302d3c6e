package dev.golink.app.command.access;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.knock.Waiting;

/** {@code golink admit list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "List the clients that wait to be let in, the one that waits longest first.")
final class AdmitListCommand extends ServerCommand {
    @Override
    protected void run(ServerSession session) throws CommandFailure {
        List<Waiting> waiting = session.view().waiting();
        if (isJson()) {
            waiting.stream().map(AdmitListCommand::json).forEach(this::print);
        } else {
            table(List.of("ROW", "ROLE", "ID", "ADDRESS", "MODEL", "NUMBER", "SINCE"),
                    waiting.stream().map(AdmitListCommand::row).toList(), "Nobody waits to be let in.");
        }
    }

    private static List<String> row(Waiting one) {
        return List.of(String.valueOf(one.row()), WaitingRows.role(one), one.who().id(),
                one.address().getHostAddress(), one.model(), one.number().orElse(""),
                one.since().atZone(ZoneId.systemDefault()).toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static JsonObject json(Waiting one) {
        JsonObject object = new JsonObject();
        object.addProperty("row", one.row());
        object.addProperty("role", WaitingRows.role(one));
        object.addProperty("id", one.who().id());
        object.addProperty("address", one.address().getHostAddress());
        object.addProperty("model", one.model());
        one.number().ifPresent(number -> object.addProperty("number", number));
        object.addProperty("since", one.since().toString());
        object.addProperty("asks_again", one.asksAgain());
        return object;
    }
}

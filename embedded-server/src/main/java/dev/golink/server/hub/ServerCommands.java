package dev.golink.server.hub;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.hub.command.CommandService;
import dev.golink.server.hub.command.Origin;
import dev.golink.server.hub.phone.OwnCommands;
import dev.golink.server.hub.phone.Session;

/** Gives the commands that the server sends by itself. */
final class ServerCommands implements OwnCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCommands.class);

    private final Supplier<CommandService> commands;
    private final OperatorId operator;

    /**
     * @param commands gives the commands once the hub is complete
     * @param operator in whose name sharing ends that nobody watched
     */
    ServerCommands(Supplier<CommandService> commands, OperatorId operator) {
        this.commands = commands;
        this.operator = operator;
    }

    @Override
    public void requestSharing(Session session, DesiredSharing wanted) {
        LOG.debug("The server asks {} again for its screen, in the name of the operator {}.",
                session.transport().id(), wanted.operator());
        commands.get().send(new Command.StartSharing(wanted.wish()), session.transport().id(),
                new Origin.ByItself(wanted.operator()));
    }

    @Override
    public void end(Session session) {
        LOG.debug("The server ends the sharing of {} because nobody watched it.", session.transport().id());
        commands.get().send(new Command.StopSharing(), session.transport().id(), new Origin.ByItself(operator));
    }
}

package dev.golink.server.hub;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.hub.command.CommandService;
import dev.golink.server.hub.command.Origin;
import dev.golink.server.hub.phone.OwnCommands;
import dev.golink.server.hub.phone.Session;

/**
 * Gives the commands that the server sends by itself. For the hub thread only.
 *
 * @param commands sends them, once the hub is complete
 * @param operator in whose name the server ends what nobody watches
 */
record ServerCommands(Supplier<CommandService> commands, OperatorId operator) implements OwnCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCommands.class);

    @Override
    public void requestSharing(Session session, DesiredSharing wanted) {
        PhoneId phone = session.transport().id();
        LOG.debug("The server asks {} again for its screen, in the name of the operator {}.", phone,
                wanted.operator());
        commands.get().send(new Command.StartSharing(wanted.wish()), phone, new Origin.ByItself(wanted.operator()));
    }

    @Override
    public void end(Session session) {
        PhoneId phone = session.transport().id();
        LOG.debug("The server ends the sharing of {} because nobody watched it.", phone);
        commands.get().send(new Command.StopSharing(), phone, new Origin.ByItself(operator));
    }
}

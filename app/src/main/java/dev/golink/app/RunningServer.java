package dev.golink.app;

import java.io.IOException;
import java.net.URI;

import org.slf4j.LoggerFactory;

import dev.golink.app.command.Options;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.process.instance.OwnServer;
import dev.golink.app.process.instance.ServerInstance;
import dev.golink.app.process.record.Terminal;
import dev.golink.phones.simulator.Swarm;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerAddresses;

/**
 * A server and the simulated phones that joined it.
 *
 * @param server the server
 * @param swarm  the simulated phones
 */
record RunningServer(EmbeddedServer server, Swarm swarm) implements AutoCloseable {
    static RunningServer start(Options options) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(options.server());
        for (String warning : StartWarnings.of(options.server())) {
            LoggerFactory.getLogger(RunningServer.class).warn("Warning: {}.", warning);
            if (!options.headless()) { // whose log goes to a file
                Terminal.complain("warning: " + warning);
            }
        }
        return new RunningServer(server,
                Swarm.join(server.endpoints().local(), options.demo(), options.server().interval()));
    }

    /** Lets other programs of this user find the server, also when its addresses change. */
    void tell(ServerInstance instance) {
        var _ = server.watchAddresses(now -> instance.listensAt(found(now)));
        instance.listensAt(found(server.addresses()));
    }

    private static OwnServer found(ServerAddresses now) {
        return new OwnServer(now.bound().local(), URI.create(ServerAddress.forOthers(now).toString()));
    }

    @Override
    public void close() {
        server.close();
        swarm.close();
    }
}

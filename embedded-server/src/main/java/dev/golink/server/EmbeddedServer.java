package dev.golink.server;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenListener;
import dev.golink.server.fleet.Watch;

/** A server inside this process; its fleet is the phones connected to it. */
public final class EmbeddedServer implements Fleet {
    private final Endpoints endpoints;

    private EmbeddedServer(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * Starts a server; both its ports accept when this returns.
     *
     * @throws IOException if a port can't be had; the message names it
     */
    public static EmbeddedServer start(ServerConfig config) throws IOException {
        String host = config.bind().getHostAddress();
        return new EmbeddedServer(new Endpoints(URI.create("ws://" + host + ":" + config.port()),
                URI.create("http://" + host + ":" + config.httpPort())));
    }

    /** Where it is reached. */
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public Watch watch(FleetListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Watch watchScreen(PhoneId phone, ScreenListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

package dev.golink.app.shell.support;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.golink.server.AddressSource;
import dev.golink.server.Endpoints;
import dev.golink.server.ServerAddresses;
import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;

/** The addresses of a server that does not exist. Any thread may use it. */
public final class FakeAddresses implements AddressSource {
    /** The fingerprint of the CA of each server here that has one. */
    public static final String FINGERPRINT = "3A:F0:" + "7B:".repeat(29) + "7B";

    private final Listeners<Consumer<ServerAddresses>> listeners = new Listeners<>();
    private volatile ServerAddresses now;

    public FakeAddresses(ServerAddresses now) {
        this.now = now;
    }

    /** The addresses of a server on all addresses, on the usual ports. */
    public static ServerAddresses network(ServerAddresses.Tls tls, String... hosts) {
        return new ServerAddresses(new Endpoints(InetAddress.ofLiteral("0.0.0.0"), 8080, 8081),
                Stream.of(hosts).map(host -> new ServerAddresses.Host(host, host.contains(":"),
                        host.startsWith("172.17."), host.startsWith("172.17.") ? "docker0" : "eth0")).toList(),
                tls, Optional.empty(),
                tls == ServerAddresses.Tls.OWN_CA ? Optional.of(new Fingerprint(FINGERPRINT)) : Optional.empty());
    }

    /** The addresses of a server that only its own computer can reach. */
    public static ServerAddresses loopback() {
        return new ServerAddresses(new Endpoints(InetAddress.ofLiteral("127.0.0.1"), 8080, 8081),
                List.of(new ServerAddresses.Host("127.0.0.1", false, false, "")), ServerAddresses.Tls.OWN_CA,
                Optional.empty(), Optional.of(new Fingerprint(FINGERPRINT)));
    }

    /** Gives the server other addresses. */
    public void change(ServerAddresses next) {
        now = next;
        listeners.notifyEach(listener -> listener.accept(next));
    }

    @Override
    public ServerAddresses addresses() {
        return now;
    }

    @Override
    public Watch watchAddresses(Consumer<ServerAddresses> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

package dev.golink.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.network.AddressText;
import dev.golink.server.network.LocalAddress;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.LocalNamesWatch;

/**
 * Where a running server can be reached: by its endpoints, by this computer's names, and by its certificate. Any thread
 * may use it. See decision 0062.
 */
final class ServerNetwork implements AddressSource {
    private static final Logger LOG = LoggerFactory.getLogger(ServerNetwork.class);

    private final Endpoints endpoints;
    private final boolean speaksIpv6;
    private final LocalNamesWatch names;
    private final ServerSecurity security;
    private final Listeners<Consumer<ServerAddresses>> listeners = new Listeners<>();
    private ServerAddresses told;
    private volatile boolean complained;

    /**
     * The addresses of a server that has bound its ports.
     *
     * @param speaksIpv6 whether the ports accept connections over IPv6; only for a server on all addresses
     */
    ServerNetwork(Endpoints endpoints, boolean speaksIpv6, LocalNamesWatch names, ServerSecurity security) {
        this.endpoints = endpoints;
        this.speaksIpv6 = speaksIpv6;
        this.names = names;
        this.security = security;
        this.told = addresses();
        names.addListener(_ -> refresh());
        security.addListener(this::refresh);
    }

    /** Keeps the addresses current from now on, if anything depends on those of this computer. */
    void begin() {
        if (endpoints.bind().isAnyLocalAddress() || security.state() == ServerAddresses.Tls.PREPARING) {
            names.begin();
        }
    }

    @Override
    public ServerAddresses addresses() {
        return new ServerAddresses(endpoints, hosts(), security.state(), security.pin(), security.ca());
    }

    @Override
    public Watch watchAddresses(Consumer<ServerAddresses> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * The host names of this computer: those of its certificate, and those that its own certificate has or would have.
     * A name that no certificate can have, such as one with an underscore, is among them as well.
     */
    Set<String> ownNames() {
        LocalNames known = localNames();
        Set<String> all = new LinkedHashSet<>(known.dnsNames());
        all.addAll(security.certificateNames());
        if (!known.hostName().isEmpty()) {
            all.add(known.hostName());
            all.add(known.hostName().replaceFirst("\\..*", "") + ".local");
        }
        return all;
    }

    private synchronized void refresh() {
        ServerAddresses now = addresses();
        if (!now.equals(told)) {
            if (!now.webSocket().equals(told.webSocket())) {
                LOG.info("Other computers now reach the server at {} and {}.", now.webSocket(), now.http());
            }
            told = now;
            listeners.notifyEach(listener -> listener.accept(now));
        }
    }

    private List<ServerAddresses.Host> hosts() {
        InetAddress bind = endpoints.bind();
        if (endpoints.isLocalOnly()) {
            return List.of(host(bind, false, ""));
        }
        List<ServerAddresses.Host> hosts = new ArrayList<>();
        if (security.state() == ServerAddresses.Tls.OTHER_CA) {
            security.certificateNames().stream().filter(ServerNetwork::isShown)
                    .map(name -> new ServerAddresses.Host(name, false, false, "")).forEach(hosts::add);
        }
        if (bind.isAnyLocalAddress()) {
            localNames().addresses().stream().filter(one -> speaksIpv6 || !(one.address() instanceof Inet6Address))
                    .map(ServerNetwork::host).forEach(hosts::add);
        } else {
            hosts.add(host(bind, false, ""));
        }
        return hosts;
    }

    /** Whether a name in a certificate leads to one server only, and from other computers. */
    private static boolean isShown(String name) {
        return !name.startsWith("*") && !name.equals("localhost");
    }

    private static ServerAddresses.Host host(LocalAddress one) {
        return host(one.address(), one.isVirtual(), one.interfaceName());
    }

    private static ServerAddresses.Host host(InetAddress address, boolean isVirtual, String interfaceName) {
        return new ServerAddresses.Host(AddressText.of(address), address instanceof Inet6Address, isVirtual,
                interfaceName);
    }

    private LocalNames localNames() {
        try {
            return names.current();
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("This computer's addresses can't be read. The server shows only its loopback address.", e);
                complained = true;
            }
            return new LocalNames("", List.of());
        }
    }
}

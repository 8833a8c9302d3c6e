package dev.golink.server.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import dev.golink.server.access.loopback.SocketOwners;
import dev.golink.server.access.operator.BackOff;
import dev.golink.server.access.operator.Logins;
import dev.golink.server.access.operator.PasswordQueue;
import dev.golink.server.access.pairing.Pairing;
import dev.golink.server.access.pairing.PairingCodes;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.LocalToken;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.authentication.Authenticator;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.http.RequestHeaders;
import dev.golink.server.network.SocketEnds;
import dev.golink.server.time.Clocks;

/** A real admission, whose clients a test invents. */
final class AdmissionFixture {
    static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.0.2.9");
    private static final InetAddress SERVER = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    final Clocks clocks = Clocks.system();
    final AccessStore store = AccessStore.inMemory(InstantSource.system());
    final PairingCodes codes = new PairingCodes(clocks, new SecureRandom());
    final Pairing pairing = new Pairing(codes, new SecureRandom(), InstantSource.system());
    final TokenIssuer issuer = new TokenIssuer(new SecureRandom(), InstantSource.system());
    final LocalToken local = LocalToken.random(new SecureRandom());
    final List<AccessEvent> events = new ArrayList<>();
    private final boolean isOpen;

    AdmissionFixture(boolean isOpen) {
        this.isOpen = isOpen;
    }

    AccessAdmission admission(Executor executor) {
        PasswordQueue passwords = new PasswordQueue(Runnable::run, new SecureRandom());
        Authenticator authenticator = new Authenticator(store, isOpen, local, new SocketOwners(clocks.monotonic()),
                false, pairing,
                new Logins(name -> store.state().account(name), passwords, new BackOff(clocks)), issuer, clocks,
                events::add);
        return new AccessAdmission(new OriginRule(Set.of(), Set::of), authenticator, executor);
    }

    AdmissionDecision decide(ConnectionRequest request) {
        return admission(Runnable::run).decide(request).toCompletableFuture().join();
    }

    /** A request over loopback from a socket that does not exist, so that its owner is unknown. */
    static ConnectionRequest here(String target, Map<String, List<String>> headers) {
        return request(target, headers, HERE, false);
    }

    /** A request from another computer. */
    static ConnectionRequest elsewhere(String target, boolean isSecure, Map<String, List<String>> headers) {
        return request(target, headers, ELSEWHERE, isSecure);
    }

    /** A request from this computer to an address that others can reach too. */
    static ConnectionRequest hereByNetworkAddress(String target, Map<String, List<String>> headers) {
        return request(target, headers, SERVER, false);
    }

    private static ConnectionRequest request(String target, Map<String, List<String>> headers, InetAddress from,
            boolean isSecure) {
        InetAddress server = from.isLoopbackAddress() ? HERE : SERVER;
        return new ConnectionRequest(target, new RequestHeaders(headers), from, isSecure,
                new SocketEnds(new InetSocketAddress(server, 8080), new InetSocketAddress(from, 1)),
                System.nanoTime());
    }
}

package dev.golink.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.command.Version;
import dev.golink.app.command.adb.BridgeLines;
import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.bridge.AdbBridges;
import dev.golink.phones.adb.bridge.BridgeName;
import dev.golink.phones.adb.bridge.BridgeStart;
import dev.golink.phones.adb.bridge.BridgeTarget;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.network.HostName;

/**
 * Starts bridges to the server in this process.
 *
 * @param server  the server; the bridge dials its address on this computer, with a token that only this process knows
 * @param isAsked whether the option {@code --adb} was given
 */
record OwnBridge(EmbeddedServer server, boolean isAsked) implements BridgeStart {
    /** The server answers within milliseconds, unless it is ending. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Starts a bridge without a window, which connects all phones and says in the log what happens. The server goes on
     * without a bridge if there is none, since it has other phones as well.
     *
     * @param server the server in this process
     * @return empty if there can't be a bridge; the log says why
     */
    static Optional<AdbBridge> startInLog(EmbeddedServer server) {
        Logger log = LoggerFactory.getLogger(OwnBridge.class);
        OwnBridge own = new OwnBridge(server, true);
        AdbAddress adb = own.usual();
        BridgeLines lines = new BridgeLines(adb);
        try {
            AdbBridge bridge = own.start(adb, state -> lines.of(state).forEach(log::info));
            bridge.connecting(true);
            return Optional.of(bridge);
        } catch (IllegalStateException e) {
            log.error("The phones at adb are not connected. {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public AdbBridge start(AdbAddress adb, AdbBridge.Listener listener) {
        BridgeName name = BridgeName.ofComputer(HostName.ofThisComputer());
        URI address = server.endpoints().local();
        return AdbBridges.start(new BridgeTarget(address, name, () -> token(name), null), adb, version(), listener);
    }

    @Override
    public AdbAddress usual() {
        try {
            return AdbAddress.ofEnvironment(System.getenv());
        } catch (IllegalArgumentException e) {
            LoggerFactory.getLogger(OwnBridge.class).warn("{} The adb server is expected at {}.", e.getMessage(),
                    AdbAddress.DEFAULT);
            return AdbAddress.DEFAULT;
        }
    }

    private TokenSecret token(BridgeName name) {
        try {
            return server.bridgeToken(name.value()).toCompletableFuture()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The server has no token for the bridge " + name + ": "
                    + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
        }
    }

    private static String version() {
        try {
            return Version.number();
        } catch (IOException e) {
            throw new UncheckedIOException("The program was built without its version.", e);
        }
    }
}

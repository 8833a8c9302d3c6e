package dev.golink.app.shell.context;

import java.net.URI;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.app.join.AddressModel;
import dev.golink.app.link.LinkTexts;
import dev.golink.app.link.ServerLink;
import dev.golink.phones.adb.bridge.BridgeStart;
import dev.golink.server.ServerAddresses;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.texts.Texts;

/** The server that the window shows, and the operator who works there. */
public sealed interface ConsoleServer {
    /** The current name of this window's operator. */
    OperatorId operator();

    /** The host and port of the WebSocket endpoint. */
    String authority();

    /**
     * How far the server's clock is ahead of this computer's clock. For a server on another computer this is an
     * estimate, and null while there is none.
     */
    @Nullable
    ClockDifference clockAhead();

    /**
     * Whether this is the server at an address.
     *
     * @param address such as {@code ws://lab.example:8080}; must name a host
     */
    boolean isAt(URI address);

    /**
     * The server in this process.
     *
     * @param addresses where phones reach the server
     * @param operator  the name of this window's operator
     * @param adb       starts what connects the phones at this computer's adb server; null to connect none
     */
    record Here(AddressModel addresses, OperatorId operator, @Nullable BridgeStart adb) implements ConsoleServer {
        @Override
        public String authority() {
            return addresses.current().webSocket().getAuthority();
        }

        @Override
        public boolean isAt(URI address) {
            HostAndPort asked = HostAndPort.of(address);
            ServerAddresses now = addresses.current();
            Stream<String> hosts = now.hosts().stream().map(ServerAddresses.Host::text);
            String local = HostAndPort.of(now.bound().local()).ascii();
            return asked.port() == now.bound().port()
                    && Stream.concat(hosts, Stream.of(local)).anyMatch(own -> own.equals(asked.ascii()));
        }

        @Override
        public ClockDifference clockAhead() {
            return ClockDifference.NONE;
        }
    }

    /**
     * A remote server.
     *
     * @param server   its WebSocket endpoint, such as {@code ws://lab.example:8080}
     * @param operator the initial name of this window's operator
     * @param link     the link to the server
     */
    record Afar(URI server, OperatorId operator, ServerLink link) implements ConsoleServer {
        @Override
        public OperatorId operator() {
            return link.renamed().orElse(operator);
        }

        @Override
        public String authority() {
            return server.getAuthority();
        }

        @Override
        public boolean isAt(URI address) {
            return HostAndPort.of(address).toString().equals(HostAndPort.of(server).toString());
        }

        @Override
        public @Nullable ClockDifference clockAhead() {
            return isLocalOnly() ? ClockDifference.NONE : link.clockDifference();
        }

        /** The texts about the link's state. */
        public LinkTexts words(Texts texts, AgeTexts ageTexts) {
            return new LinkTexts(server, texts, ageTexts);
        }

        /** Whether only this computer can reach the server at this address. */
        public boolean isLocalOnly() {
            return HostAndPort.of(server).isLoopback();
        }

        /** Whether nobody else can read what the console sends to the server. */
        public boolean isConfidential() {
            return isLocalOnly() || "wss".equalsIgnoreCase(server.getScheme());
        }
    }
}

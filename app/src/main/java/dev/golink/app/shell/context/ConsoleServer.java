package dev.golink.app.shell.context;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.app.link.LinkTexts;
import dev.golink.app.link.ServerLink;
import dev.golink.server.Endpoints;
import dev.golink.server.address.HostAndPort;
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
     * How far the server's clock is ahead of this computer's clock; null if the server is on another computer, whose
     * clock is unknown.
     */
    @Nullable
    Duration clockAhead();

    /**
     * Whether this is the server at an address.
     *
     * @param address such as {@code ws://lab.example:8080}; must name a host
     */
    default boolean isAt(URI address) {
        return HostAndPort.of(address).toString().equals(HostAndPort.of(URI.create("ws://" + authority())).toString());
    }

    /**
     * The server in this process.
     *
     * @param endpoints the addresses at which phones reach the server
     * @param operator  the name of this window's operator
     */
    record Here(Endpoints endpoints, OperatorId operator) implements ConsoleServer {
        @Override
        public String authority() {
            return endpoints.webSocket().getAuthority();
        }

        @Override
        public boolean isAt(URI address) {
            HostAndPort asked = HostAndPort.of(address);
            return asked.port() == endpoints.port()
                    && Stream.of(endpoints.webSocket(), endpoints.local(), endpoints.phonePage()).map(HostAndPort::of)
                            .anyMatch(own -> own.ascii().equals(asked.ascii()));
        }

        @Override
        public Duration clockAhead() {
            return Duration.ZERO;
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
        public @Nullable Duration clockAhead() {
            return isLocalOnly() ? Duration.ZERO : null;
        }

        /** The texts about the link's state. */
        public LinkTexts words(Texts texts, AgeTexts ageTexts) {
            return new LinkTexts(server, texts, ageTexts);
        }

        /** Whether only this computer can reach the server at this address. */
        public boolean isLocalOnly() {
            String host = HostAndPort.of(server).host();
            try {
                return InetAddress.ofLiteral(host).isLoopbackAddress();
            } catch (IllegalArgumentException _) {
                return "localhost".equalsIgnoreCase(host);
            }
        }
    }
}

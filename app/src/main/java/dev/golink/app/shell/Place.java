package dev.golink.app.shell;

import java.net.InetAddress;
import java.net.URI;
import java.time.ZoneId;

import dev.golink.app.link.LinkWords;
import dev.golink.app.link.ServerLink;
import dev.golink.app.look.Ages;
import dev.golink.app.words.Words;
import dev.golink.server.Endpoints;
import dev.golink.server.fleet.OperatorId;

/** Which server the window shows, and who works there. */
public sealed interface Place {
    /** The name of who works at this window. */
    OperatorId operator();

    /** Host and port of the WebSocket endpoint. */
    String authority();

    /**
     * The server in this process.
     *
     * @param endpoints where phones reach the server
     * @param operator  the name of who works at this window
     */
    record Here(Endpoints endpoints, OperatorId operator) implements Place {
        @Override
        public String authority() {
            return endpoints.webSocket().getAuthority();
        }
    }

    /**
     * A server elsewhere.
     *
     * @param server   its WebSocket endpoint, such as {@code ws://lab.example:8080}
     * @param operator the name of who works at this window
     * @param link     the link to it
     */
    record Afar(URI server, OperatorId operator, ServerLink link) implements Place {
        @Override
        public String authority() {
            return server.getAuthority();
        }

        /** Says how the link stands. */
        LinkWords words(Words words, ZoneId zone) {
            return new LinkWords(server, words, new Ages(words, zone));
        }

        /** Whether only this computer can reach it by that address. */
        boolean isLocalOnly() {
            String host = server.getHost();
            try {
                return InetAddress.ofLiteral(host).isLoopbackAddress();
            } catch (IllegalArgumentException _) {
                return "localhost".equalsIgnoreCase(host);
            }
        }
    }
}

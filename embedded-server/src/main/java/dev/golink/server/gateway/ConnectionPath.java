package dev.golink.server.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.http.PercentEncoding;

/** The peer that a handshake's path identifies. */
sealed interface ConnectionPath {
    /** The path of an operator or a phone. A phone may use the present path or the older one. */
    record Known(ClaimedId who) implements ConnectionPath {}

    /** The path of a phone or an operator with an invalid id, and the reason as text. */
    record BadId(String why) implements ConnectionPath {}

    /** A path that the protocol does not define. */
    record Unknown() implements ConnectionPath {}

    /** Reads the path of a request. A query after the path is ignored. */
    static ConnectionPath of(String resource) {
        Matcher matcher = Grammar.PATH.matcher(resource);
        if (!matcher.matches()) {
            return new Unknown();
        }
        PeerKind role = matcher.group("role").equals("manager") ? PeerKind.OPERATOR : PeerKind.PHONE;
        try {
            return new Known(new ClaimedId(role, PercentEncoding.decode(matcher.group("id"))));
        } catch (IllegalArgumentException e) {
            return new BadId(String.valueOf(e.getMessage()));
        }
    }

    /** The syntax of the paths. */
    final class Grammar {
        private static final Pattern PATH = Pattern
                .compile("/goLink/(?<role>manager|phone|dhzs)/(?<id>[^/?#]*)(?:\\?.*)?");

        private Grammar() {}
    }
}

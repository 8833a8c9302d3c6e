package dev.golink.server.gateway;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.Peer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** The peer that a handshake's path identifies. */
sealed interface ConnectionPath {
    /** The path of an operator or a phone. A phone may use the present path or the older one. */
    record Known(Peer peer) implements ConnectionPath {}

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
        Function<String, Peer> role = switch (matcher.group("role")) {
            case "manager" -> id -> new OperatorPeer(new OperatorId(id));
            default -> id -> new PhonePeer(new PhoneId(id));
        };
        try {
            return new Known(role.apply(PercentEncoding.decode(matcher.group("id"))));
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

package dev.golink.server.gateway;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.Peer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** Who connects, by the path of the handshake. */
sealed interface ConnectionPath {
    /** An operator, or a phone under its present or its older path. */
    record Known(Peer peer) implements ConnectionPath {}

    /** The path of a phone or an operator whose id is not one; why, in words. */
    record BadId(String why) implements ConnectionPath {}

    /** No path of the protocol. */
    record Unknown() implements ConnectionPath {}

    /** Reads the path of a request; a query after it is ignored. */
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

    /** The grammar of the paths. */
    final class Grammar {
        private static final Pattern PATH = Pattern
                .compile("/goLink/(?<role>manager|phone|dhzs)/(?<id>[^/?#]*)(?:\\?.*)?");

        private Grammar() {}
    }
}

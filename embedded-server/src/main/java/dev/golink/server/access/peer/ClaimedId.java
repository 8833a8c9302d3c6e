package dev.golink.server.access.peer;

import java.util.Locale;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Who a client says it is. Whether that is true is another question.
 *
 * @param kind the role
 * @param id   the id of a phone or the name of an operator, composed (NFC)
 */
public record ClaimedId(PeerKind kind, String id) {
    /** @throws IllegalArgumentException if the id is no valid id; the message says why */
    public ClaimedId {
        id = switch (kind) {
            case PHONE -> new PhoneId(id).value();
            case OPERATOR -> new OperatorId(id).value();
        };
    }

    /** The claim to be a phone. */
    public static ClaimedId of(PhoneId id) {
        return new ClaimedId(PeerKind.PHONE, id.value());
    }

    /** The claim to be an operator. */
    public static ClaimedId of(OperatorId id) {
        return new ClaimedId(PeerKind.OPERATOR, id.value());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + id;
    }
}

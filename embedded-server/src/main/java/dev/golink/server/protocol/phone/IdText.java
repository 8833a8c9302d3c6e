package dev.golink.server.protocol.phone;

import java.util.List;
import java.util.Optional;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** Reads ids that a peer sent. A text that is not an id counts as missing. Stateless. */
public final class IdText {
    private IdText() {}

    /** A phone's id; empty if the text is not one. */
    public static Optional<PhoneId> phoneId(String text) {
        try {
            return Optional.of(new PhoneId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The operators with these names, each once and in order. A text that is not a name is left out. */
    public static List<OperatorId> operatorIds(List<String> texts) {
        return texts.stream().map(IdText::operatorId).flatMap(Optional::stream).distinct().sorted().toList();
    }

    /** An operator's name; empty if the text is not one. */
    public static Optional<OperatorId> operatorId(String text) {
        try {
            return Optional.of(new OperatorId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package dev.golink.server.protocol.phone;

import java.util.List;
import java.util.Optional;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** Reads ids that a peer sent, where a text that is no id counts as not told. Free of state. */
public final class IdText {
    private IdText() {}

    /** A phone's id; empty if the text is none. */
    public static Optional<PhoneId> phoneId(String text) {
        try {
            return Optional.of(new PhoneId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The operators of these names, each once and in order; a text that is no name counts as not told. */
    public static List<OperatorId> operatorIds(List<String> texts) {
        return texts.stream().map(IdText::operatorId).flatMap(Optional::stream).distinct().sorted().toList();
    }

    /** An operator's name; empty if the text is none. */
    public static Optional<OperatorId> operatorId(String text) {
        try {
            return Optional.of(new OperatorId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

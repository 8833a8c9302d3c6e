package dev.golink.server.fleet.id;

import java.util.Optional;

/**
 * The name an operator works under; unique among the operators, and what a phone's user is told of who asks.
 *
 * @param value 1 to 64 characters, letters, digits and marks of any script and {@code . _ - @ : +}; composed (NFC)
 */
public record OperatorId(String value) implements Comparable<OperatorId> {
    /** @throws IllegalArgumentException saying in words what is wrong with the value */
    public OperatorId {
        value = IdRule.composed(value);
    }

    /**
     * The name most like a text that need not be one, such as {@code Op-B} for "Op B"; empty if the text has nothing that a
     * name can hold.
     */
    public static Optional<OperatorId> nearest(String text) {
        String id = IdRule.nearest(text);
        return id.isEmpty() ? Optional.empty() : Optional.of(new OperatorId(id));
    }

    /** The same name with a number behind it, for where the name itself is taken; as long as a name may be. */
    public OperatorId numbered(int number) {
        String suffix = "-" + number;
        int room = IdRule.LONGEST - suffix.length();
        int length = Math.min(room, value.codePointCount(0, value.length()));
        return new OperatorId(value.substring(0, value.offsetByCodePoints(0, length)) + suffix);
    }

    @Override
    public int compareTo(OperatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

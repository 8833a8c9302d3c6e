package dev.golink.server.fleet.id;

import java.util.Optional;

/**
 * The name of an operator. It is unique among the operators, and a phone shows it to its user when the operator asks
 * for something.
 *
 * @param value 1 to 64 characters, letters, digits and marks of any script and {@code . _ - @ : +}; composed (NFC)
 */
public record OperatorId(String value) implements Comparable<OperatorId> {
    /** @throws IllegalArgumentException if the value is no valid id; the message says why */
    public OperatorId {
        value = IdRule.composed(value);
    }

    /**
     * The valid name that is most similar to a text, such as {@code Op-B} for "Op B". Empty if the text has no
     * character that a name may have.
     */
    public static Optional<OperatorId> nearest(String text) {
        String id = IdRule.nearest(text);
        return id.isEmpty() ? Optional.empty() : Optional.of(new OperatorId(id));
    }

    /**
     * This name with a number appended, for use when the name itself is taken. The name is cut if the result would be
     * too long.
     */
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

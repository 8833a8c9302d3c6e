package dev.golink.server.fleet;

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

    @Override
    public int compareTo(OperatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.golink.server.fleet;

/**
 * The name an operator works under; unique among the operators, and what a phone's user is told of who asks.
 *
 * @param value 1 to 64 characters, letters and digits of any script and {@code . _ - @ : +}
 */
public record OperatorId(String value) implements Comparable<OperatorId> {
    /** @throws IllegalArgumentException saying in words what is wrong with the value */
    public OperatorId {
        IdRule.check(value);
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

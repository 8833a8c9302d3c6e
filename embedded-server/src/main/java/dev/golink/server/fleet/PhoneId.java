package dev.golink.server.fleet;

/**
 * The name a phone connects under; unique among the phones.
 *
 * @param value 1 to 64 characters, letters and digits of any script and {@code . _ - @ : +}
 */
public record PhoneId(String value) implements Comparable<PhoneId> {
    /** @throws IllegalArgumentException saying in words what is wrong with the value */
    public PhoneId {
        IdRule.check(value);
    }

    @Override
    public int compareTo(PhoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

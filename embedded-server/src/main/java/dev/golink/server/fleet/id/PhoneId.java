package dev.golink.server.fleet.id;

/**
 * The name a phone connects under; unique among the phones.
 *
 * @param value 1 to 64 characters, letters, digits and marks of any script and {@code . _ - @ : +}; composed (NFC)
 */
public record PhoneId(String value) implements Comparable<PhoneId> {
    /** @throws IllegalArgumentException saying in words what is wrong with the value */
    public PhoneId {
        value = IdRule.composed(value);
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

package dev.golink.server.fleet.id;

/**
 * The name of a phone, unique among the phones. A phone connects with it.
 *
 * @param value 1 to 64 characters, letters, digits and marks of any script and {@code . _ - @ : +}; composed (NFC)
 */
public record PhoneId(String value) implements Comparable<PhoneId> {
    /** @throws IllegalArgumentException if the value is no valid id; the message says why */
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

package dev.golink.phones.adb.bridge;

import java.util.Locale;

import dev.golink.server.access.token.BridgePrefix;

/**
 * The name of a bridge, which tells its phones from those of other computers. The ids of its phones begin with
 * {@code adb-NAME-}, and no other client may use such an id.
 *
 * @param value 1 to 20 small letters, digits and {@code .}; no hyphen, so that no prefix begins with another
 */
public record BridgeName(String value) {
    private static final int LONGEST = 20;
    private static final String NAMELESS = "bridge";

    /** @throws IllegalArgumentException if the value has other characters */
    public BridgeName {
        var _ = BridgePrefix.of(value);
    }

    /**
     * The usual name of the bridge on a computer: the computer's name in small letters, without its domain and without
     * characters that a name can't have.
     *
     * @param host the computer's name; may be empty
     */
    public static BridgeName ofComputer(String host) {
        String name = host.strip().replaceFirst("\\..*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return new BridgeName(name.isEmpty() ? NAMELESS : name.substring(0, Math.min(name.length(), LONGEST)));
    }

    /** How the ids of its phones begin. */
    public String prefix() {
        return BridgePrefix.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.golink.phones.adb.bridge;

import java.util.regex.Pattern;

/**
 * The name of a bridge, which tells its phones from those of other computers. The ids of its phones begin with
 * {@code adb-NAME-}, and no other client may use such an id.
 *
 * @param value 1 to 20 small letters, digits and {@code .}; no hyphen, so that no prefix begins with another
 */
public record BridgeName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9.]{1,20}");

    /** @throws IllegalArgumentException if the value has other characters */
    public BridgeName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value
                    + "' is no name of a bridge; use 1 to 20 small letters, digits and dots.");
        }
    }

    /** How the ids of its phones begin. */
    public String prefix() {
        return "adb-" + value + "-";
    }

    @Override
    public String toString() {
        return value;
    }
}

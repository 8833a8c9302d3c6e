package dev.golink.phones.adb.bridge;

import dev.golink.server.access.token.BridgePrefix;

/**
 * The name of a bridge, which tells its phones from those of other computers. The ids of its phones begin with
 * {@code adb-NAME-}, and no other client may use such an id.
 *
 * @param value 1 to 20 small letters, digits and {@code .}; no hyphen, so that no prefix begins with another
 */
public record BridgeName(String value) {
    /** @throws IllegalArgumentException if the value has other characters */
    public BridgeName {
        BridgePrefix.of(value);
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

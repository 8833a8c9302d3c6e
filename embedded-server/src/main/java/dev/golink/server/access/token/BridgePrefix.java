package dev.golink.server.access.token;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the ids of a bridge's phones begin: {@code adb-NAME-}. A name has no hyphen, so no prefix begins with another one,
 * and each id belongs to one bridge at most. Stateless.
 */
public final class BridgePrefix {
    private static final String START = "adb-";
    private static final char END = '-';
    private static final Pattern NAME = Pattern.compile("[a-z0-9.]{1,20}");

    private BridgePrefix() {}

    /** Whether a bridge may be called so: 1 to 20 small letters, digits and {@code .}. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * The prefix of a bridge.
     *
     * @param name 1 to 20 small letters, digits and {@code .}
     * @throws IllegalArgumentException if the name has other characters; the message says so
     */
    public static String of(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a bridge; use 1 to 20 small letters, digits and dots.");
        }
        return START + name + END;
    }

    /** The prefix of the bridge that an id can belong to; empty if it can belong to none. */
    static Optional<String> in(String id) {
        int end = id.indexOf(END, START.length());
        return id.startsWith(START) && end > 0 ? Optional.of(id.substring(0, end + 1)) : Optional.empty();
    }
}

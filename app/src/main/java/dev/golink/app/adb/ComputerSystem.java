package dev.golink.app.adb;

import java.util.Locale;

/** The operating system of this computer, which decides how adb is installed. */
public enum ComputerSystem {
    /** Linux, and what is similar to it. */
    LINUX,
    /** macOS. */
    MAC,
    /** Windows. */
    WINDOWS;

    /** The system with this name, as in the system property {@code os.name}. */
    public static ComputerSystem of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.startsWith("windows")) {
            return WINDOWS;
        }
        return small.startsWith("mac") ? MAC : LINUX;
    }
}

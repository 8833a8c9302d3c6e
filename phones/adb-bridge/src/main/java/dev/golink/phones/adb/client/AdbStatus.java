package dev.golink.phones.adb.client;

/** Whether there is an adb server that can be used. */
public sealed interface AdbStatus {
    /** Not known yet. */
    record Searching() implements AdbStatus {}

    /**
     * Nothing listens at its address.
     *
     * @param installed whether the program {@code adb} was found on this computer
     */
    record NotRunning(boolean installed) implements AdbStatus {}

    /**
     * It can't be used, or what listens there is no adb server.
     *
     * @param words what is wrong, as text for people
     */
    record Unusable(String words) implements AdbStatus {}

    /**
     * The server is there.
     *
     * @param version its version, such as 41
     */
    record Running(int version) implements AdbStatus {}
}

package dev.golink.phones.adb.client;

/**
 * Where an adb server listens.
 *
 * @param host a name or an address
 * @param port 1 to 65,535
 */
public record AdbAddress(String host, int port) {
    /** Where adb servers listen unless they are told otherwise. */
    public static final AdbAddress DEFAULT = new AdbAddress("127.0.0.1", 5037);

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

package dev.golink.phones.adb.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where an adb server listens.
 *
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65,535
 */
public record AdbAddress(String host, int port) {
    /** Where adb servers listen unless they are told otherwise. */
    public static final AdbAddress DEFAULT = new AdbAddress("127.0.0.1", 5037);

    /** The port that adb takes for {@code tcp:HOST} without one. It is the port of phones, not of servers. */
    private static final int PORT_OF_HOST_ALONE = 5555;

    /** @throws IllegalArgumentException if there is no host, or no such port */
    public AdbAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("No adb server can have the address '" + host + "', port " + port + ".");
        }
    }

    /**
     * The address that the program adb takes from its environment variables: {@code ADB_SERVER_SOCKET}, or else
     * {@code ANDROID_ADB_SERVER_ADDRESS} and {@code ANDROID_ADB_SERVER_PORT}, or else {@link #DEFAULT}.
     *
     * @throws IllegalArgumentException if a variable has a value that adb does not take, or a kind of socket that is not
     *                                  TCP; the message is text for people
     */
    public static AdbAddress ofEnvironment(Map<String, String> environment) {
        String socket = environment.getOrDefault("ADB_SERVER_SOCKET", "").strip();
        if (!socket.isEmpty()) {
            return ofSocket(socket);
        }
        String host = environment.getOrDefault("ANDROID_ADB_SERVER_ADDRESS", "").strip();
        String port = environment.getOrDefault("ANDROID_ADB_SERVER_PORT", "").strip();
        return new AdbAddress(host.isEmpty() ? DEFAULT.host : withoutBrackets(host),
                port.isEmpty() ? DEFAULT.port : port("ANDROID_ADB_SERVER_PORT", port));
    }

    private static AdbAddress ofSocket(String socket) {
        if (!socket.startsWith("tcp:")) {
            throw new IllegalArgumentException("ADB_SERVER_SOCKET is '" + socket
                    + "'. Only addresses that begin with 'tcp:' can be used, such as tcp:127.0.0.1:5037.");
        }
        String rest = socket.substring("tcp:".length());
        int colon = rest.lastIndexOf(':');
        boolean portOnly = colon < 0 && !rest.isEmpty() && rest.chars().allMatch(Character::isDigit);
        if (portOnly) {
            return new AdbAddress(DEFAULT.host, port("ADB_SERVER_SOCKET", rest));
        }
        boolean withPort = colon > rest.lastIndexOf(']');
        return new AdbAddress(withoutBrackets(withPort ? rest.substring(0, colon) : rest),
                withPort ? port("ADB_SERVER_SOCKET", rest.substring(colon + 1)) : PORT_OF_HOST_ALONE);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String variable, String text) {
        Integer port = number(text);
        if (port == null || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(variable + " has the port '" + text
                    + "'. Use a number from 1 to 65535.");
        }
        return port;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) { // the caller says what is wrong
            return null;
        }
    }

    /** Whether the server is on this computer, as far as the address itself says it. */
    public boolean isLocal() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}

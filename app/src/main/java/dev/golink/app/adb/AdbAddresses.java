package dev.golink.app.adb;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.server.address.HostAndPort;

/** Reads addresses as people type them: a host, with or without a port. Any thread may use it. */
public final class AdbAddresses {
    /** The port at which phones wait for adb after {@code adb tcpip}. */
    public static final int PHONE_PORT = 5555;

    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[[^\\]]*\\]|[^:\\[\\]]*):[0-9]{1,5}");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9a-fA-F.]*(?::[0-9a-fA-F.]*){2,}");

    private AdbAddresses() {}

    /** The address of an adb server; its usual port if the text has none. Empty if the text is no address. */
    public static Optional<AdbAddress> server(String text) {
        return read(text, AdbAddress.DEFAULT.port()).map(read -> new AdbAddress(read.host(), read.port()));
    }

    /**
     * The address of a phone in the network as adb writes it, such as {@code 192.0.2.30:5555}. Empty if the text is no
     * address.
     */
    public static Optional<String> phone(String text) {
        return read(text, PHONE_PORT).map(AdbAddresses::written);
    }

    /** The same for pairing, where the phone shows a port that differs each time. */
    public static Optional<String> phoneWithPort(String text) {
        return hasPort(text.strip()) ? phone(text) : Optional.empty();
    }

    private static String written(HostAndPort read) {
        return (read.host().contains(":") ? "[" + read.host() + "]" : read.host()) + ":" + read.port();
    }

    private static boolean hasPort(String text) {
        return WITH_PORT.matcher(text).matches();
    }

    private static Optional<HostAndPort> read(String typed, int usualPort) {
        String text = typed.strip();
        String host = BARE_IPV6.matcher(text).matches() ? "[" + text + "]" : text;
        try {
            String authority = hasPort(host) ? host : host + ":" + usualPort;
            URI address = URI.create("adb://" + authority);
            // Otherwise there is more than a host and a port, such as a path.
            return authority.equals(address.getRawAuthority()) ? Optional.of(HostAndPort.of(address))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

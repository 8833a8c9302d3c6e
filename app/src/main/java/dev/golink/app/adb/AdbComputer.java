package dev.golink.app.adb;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Supplier;

import dev.golink.phones.adb.bridge.BridgeName;

/**
 * What the page of adb says about this computer.
 *
 * @param system the operating system
 * @param bridge the name that a bridge on this computer has; may be slow, and is asked for only when it is shown
 */
public record AdbComputer(ComputerSystem system, Supplier<BridgeName> bridge) {
    private static final int LONGEST = 20;

    /** This computer. */
    public static AdbComputer ofThisComputer() {
        return new AdbComputer(ComputerSystem.of(System.getProperty("os.name", "")), AdbComputer::hostName);
    }

    private static BridgeName hostName() {
        try {
            return nameOf(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException _) { // a computer without a name
            return nameOf("");
        }
    }

    /** The name of a bridge on the computer with this host name. */
    static BridgeName nameOf(String host) {
        String allowed = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
        return new BridgeName(allowed.isEmpty() ? "computer" : allowed.substring(0, Math.min(LONGEST, allowed.length())));
    }
}

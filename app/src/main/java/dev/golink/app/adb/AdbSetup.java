package dev.golink.app.adb;

import java.util.Optional;
import java.util.function.Supplier;

import dev.golink.phones.adb.bridge.BridgeName;
import dev.golink.phones.adb.client.AdbAddress;

/**
 * What the window needs to show phones at adb.
 *
 * @param starter   starts the bridge to the server in this process; empty for a window that shows a remote server
 * @param usual     where the adb server is unless the operator says otherwise
 * @param connected whether the command line asks to connect the phones that adb sees
 * @param bridge    the name of this computer as the name of a bridge; may be slow, and is asked for when it is shown
 * @param system    the operating system
 */
public record AdbSetup(Optional<AdbStarter> starter, AdbAddress usual, boolean connected, Supplier<BridgeName> bridge,
        ComputerSystem system) {
    /** A window that starts no bridge. */
    public static AdbSetup without(Supplier<BridgeName> bridge, ComputerSystem system) {
        return new AdbSetup(Optional.empty(), AdbAddress.DEFAULT, false, bridge, system);
    }
}

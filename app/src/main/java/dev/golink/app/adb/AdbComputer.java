package dev.golink.app.adb;

import java.util.function.Supplier;

import dev.golink.phones.adb.bridge.BridgeName;
import dev.golink.server.network.HostName;

/**
 * What the page of adb says about this computer.
 *
 * @param system the operating system
 * @param bridge the name that a bridge on this computer has unless its user chooses another
 */
public record AdbComputer(ComputerSystem system, Supplier<BridgeName> bridge) {
    /** This computer. */
    public static AdbComputer ofThisComputer() {
        return new AdbComputer(ComputerSystem.of(System.getProperty("os.name", "")),
                () -> BridgeName.ofComputer(HostName.ofThisComputer()));
    }
}

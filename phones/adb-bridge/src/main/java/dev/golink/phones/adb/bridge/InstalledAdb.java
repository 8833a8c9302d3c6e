package dev.golink.phones.adb.bridge;

import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbException;

/**
 * The program adb as it is installed on this computer.
 *
 * @param address where its server would listen
 */
record InstalledAdb(AdbAddress address) implements LocalAdb {
    @Override
    public boolean isInstalled() {
        return false;
    }

    @Override
    public String startServer() throws AdbException {
        throw new AdbException(AdbException.Kind.NO_SERVER, "The program adb was not found on this computer.");
    }
}

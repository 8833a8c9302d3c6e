package dev.golink.phones.adb.bridge;

import java.io.IOException;

import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbProgram;

/**
 * The program adb as it is installed on this computer.
 *
 * @param address where its server would listen
 */
record InstalledAdb(AdbAddress address) implements LocalAdb {
    @Override
    public boolean isInstalled() {
        return AdbProgram.ofThisComputer().isPresent();
    }

    @Override
    public String startServer() throws IOException {
        AdbProgram.Started started = AdbProgram.ofThisComputer()
                .orElseThrow(() -> new IOException("The program adb was not found on this computer."))
                .startServer(address);
        if (started.exit() != 0) {
            throw new IOException(started.output().isEmpty() ? "adb ended with code " + started.exit() + "."
                    : started.output());
        }
        return started.output();
    }
}

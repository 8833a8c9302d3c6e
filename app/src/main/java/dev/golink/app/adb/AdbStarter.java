package dev.golink.app.adb;

import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.client.AdbAddress;

/** Starts the bridge that connects phones at an adb server to the server in this process. */
@FunctionalInterface
public interface AdbStarter {
    /**
     * Starts a bridge, which only looks for phones at first. Called on a thread that may block. Several bridges may be
     * started one after the other; each is closed before the next one begins.
     *
     * @param adb      the adb server
     * @param listener told of each change, on the bridge's thread
     */
    AdbBridge start(AdbAddress adb, AdbBridge.Listener listener);
}

package dev.golink.phones.adb.bridge;

import dev.golink.phones.adb.client.AdbAddress;

/** Starts bridges for a certain server, each after the one before was closed. */
public interface BridgeStart {
    /**
     * Starts a bridge that only looks for phones. A thread that may wait for some milliseconds calls it. The caller closes
     * the bridge.
     *
     * @param adb      the adb server
     * @param listener is told of changes on the bridge's thread, the first time soon
     */
    AdbBridge start(AdbAddress adb, AdbBridge.Listener listener);

    /** The adb server, unless the operator chose another. */
    AdbAddress usual();

    /** Whether the options of this start ask for the phones at adb to be connected, whatever was chosen before. */
    boolean isAsked();
}

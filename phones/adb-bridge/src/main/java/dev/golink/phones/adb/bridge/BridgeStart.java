package dev.golink.phones.adb.bridge;

/** Starts a bridge for a certain server. */
public interface BridgeStart {
    /**
     * Starts a bridge that only looks for phones. Returns at once. Any thread may call it; whoever calls it closes the
     * bridge.
     *
     * @param listener is told of changes on the bridge's thread, the first time soon
     */
    AdbBridge start(AdbBridge.Listener listener);

    /** Whether the options of this start ask for the phones at adb to be connected, whatever was chosen before. */
    boolean isAsked();
}

package dev.golink.phones.adb.bridge;

import dev.golink.phones.adb.client.AdbException;

/** The program adb of this computer. Any thread may use it. */
interface LocalAdb {
    /** Whether it was found. */
    boolean isInstalled();

    /**
     * Starts its server. Blocks.
     *
     * @return its words
     * @throws AdbException if that did not work
     */
    String startServer() throws AdbException;
}

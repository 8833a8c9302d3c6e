package dev.golink.phones.adb.bridge;

import java.io.IOException;

/** The program adb of this computer. Any thread may use it. */
interface LocalAdb {
    /** Whether it was found. */
    boolean isInstalled();

    /**
     * Starts its server. Blocks.
     *
     * @return its words
     * @throws IOException if that did not work
     */
    String startServer() throws IOException;
}

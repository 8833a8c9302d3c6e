package dev.golink.phones.adb.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A stream to a service of a device. Its methods block; {@link #close} ends calls that block on other threads. */
public interface AdbStream extends AutoCloseable {
    /** What the service sends. */
    InputStream in() throws IOException;

    /** What is sent to the service. */
    OutputStream out() throws IOException;

    /** Ends the service. */
    @Override
    void close();
}

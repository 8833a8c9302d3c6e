package dev.golink.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;

/**
 * Thrown when a port can't be bound: another program uses it, or this process lacks the permission. The message names
 * the port.
 */
public final class PortUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Describes a port that could not be bound, with the system's error as the cause. */
    public PortUnavailableException(InetAddress address, int port, IOException cause) {
        super(text(address, port, cause), cause);
    }

    private static String text(InetAddress address, int port, IOException cause) {
        String place = "port " + port + " on " + address.getHostAddress();
        return cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")
                ? place + " is taken by another program"
                : place + " cannot be opened: " + cause.getMessage();
    }
}

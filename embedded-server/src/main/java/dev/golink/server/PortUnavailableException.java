package dev.golink.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;

/** A port can't be had: another program has it, or this one may not. The message names the port. */
public final class PortUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** For a port that could not be bound, and what the system said. */
    public PortUnavailableException(InetAddress address, int port, IOException cause) {
        super(words(address, port, cause), cause);
    }

    private static String words(InetAddress address, int port, IOException cause) {
        String place = "port " + port + " on " + address.getHostAddress();
        return cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")
                ? place + " is taken by another program"
                : place + " cannot be opened: " + cause.getMessage();
    }
}

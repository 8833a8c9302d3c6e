package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * Binds the port before the gateway starts. The library would bind on another thread and report a port in use later or
 * never. The long backlog prevents lost SYNs, and the waiting they cause, when many phones reconnect at once. See
 * decision 0003.
 */
public final class PortBinding {
    private static final int BACKLOG = 4096;

    private PortBinding() {}

    /**
     * A bound channel. The system accepts connections for it up to the length of the backlog.
     *
     * @throws IOException if the port can't be bound
     */
    public static ServerSocketChannel bind(InetAddress address, int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, reusesAddress());
            channel.bind(new InetSocketAddress(address, port), BACKLOG);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Whether to set SO_REUSEADDR, which allows a port in TIME_WAIT to be bound again at once. Not on Windows, where
     * the option would share a port that is in use.
     */
    static boolean reusesAddress() {
        return !System.getProperty("os.name", "").startsWith("Windows");
    }
}

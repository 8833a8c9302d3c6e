package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * Binds the port before the library starts: the library binds on a thread of its own and would tell of a taken port later
 * or never. The long backlog keeps the phones of a reconnect storm from waiting for lost SYNs.
 */
public final class PortBinding {
    private static final int BACKLOG = 4096;

    private PortBinding() {}

    /**
     * A channel that is bound, and accepts as far as the backlog goes.
     *
     * @throws IOException if the port can't be had
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

    /** A port in TIME_WAIT may be had again at once; on Windows the option would share a port that is in use. */
    static boolean reusesAddress() {
        return !System.getProperty("os.name", "").startsWith("Windows");
    }
}

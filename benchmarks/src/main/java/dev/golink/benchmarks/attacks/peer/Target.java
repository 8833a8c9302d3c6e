package dev.golink.benchmarks.attacks.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;

import org.jspecify.annotations.Nullable;

import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.benchmarks.server.TlsClient;

/**
 * The server under attack.
 *
 * @param address its address
 * @param tls     TLS for connections to it; null if attackers speak none
 */
public record Target(URI address, @Nullable TlsClient tls) {
    private static final int LONGEST_HELLO = 32 * 1024;
    private static final int SMALL_BUFFER = 4096;

    /** A server that was started for this. */
    public static Target of(ServerProcess server) {
        return new Target(server.address(), server.tls().orElse(null));
    }

    /** A connection without TLS. */
    Socket connect(boolean takesLittle) throws IOException {
        Socket socket = new Socket();
        if (takesLittle) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
        }
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        return socket;
    }

    /**
     * What a TLS client sends first.
     *
     * @throws IllegalStateException if attackers speak no TLS
     */
    public byte[] hello() throws IOException {
        SSLEngine engine = secured().newEngine(address);
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HELLO);
        engine.wrap(ByteBuffer.allocate(0), bytes);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** TLS, which there must be. */
    TlsClient secured() {
        if (tls == null) {
            throw new IllegalStateException("This attack needs TLS.");
        }
        return tls;
    }
}

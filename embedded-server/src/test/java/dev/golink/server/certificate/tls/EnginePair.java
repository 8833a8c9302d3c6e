package dev.golink.server.certificate.tls;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** A client's and a server's engine, connected in memory. */
final class EnginePair {
    private static final int PACKET = 64 * 1024;

    final SSLEngine client;
    final SSLEngine server;
    private final ByteBuffer toServer = ByteBuffer.allocate(PACKET);
    private final ByteBuffer toClient = ByteBuffer.allocate(PACKET);

    EnginePair(SSLContext trusting, SSLEngine server, String... protocols) {
        this.client = trusting.createSSLEngine("lab-pc", 8080);
        this.server = server;
        client.setUseClientMode(true);
        client.setEnabledProtocols(protocols);
    }

    /** Lets both send and read until neither has anything to say. */
    void handshake() throws SSLException {
        client.beginHandshake();
        exchange();
    }

    /** Moves bytes and runs tasks until nothing moves any more. */
    void exchange() throws SSLException {
        boolean moved = true;
        while (moved) {
            moved = send(client, toServer) | receive(server, toServer) | send(server, toClient)
                    | receive(client, toClient);
        }
    }

    private static boolean send(SSLEngine engine, ByteBuffer out) throws SSLException {
        runTasks(engine);
        return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
                && engine.wrap(ByteBuffer.allocate(0), out).bytesProduced() > 0;
    }

    private static boolean receive(SSLEngine engine, ByteBuffer in) throws SSLException {
        in.flip();
        try {
            return in.hasRemaining() && engine.unwrap(in, ByteBuffer.allocate(PACKET)).bytesConsumed() > 0;
        } finally {
            in.compact();
            runTasks(engine);
        }
    }

    private static void runTasks(SSLEngine engine) {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }
}

package dev.golink.server.gateway.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** A TLS client that makes each record by hand, and sends and reads only when it is told to. */
final class RecordClient implements AutoCloseable {
    private static final int LONGEST = 64 * 1024;

    private final SocketChannel channel = SocketChannel.open();
    private final SSLEngine engine;
    private final ByteBuffer arrived = ByteBuffer.allocate(LONGEST);
    private final ByteBuffer data = ByteBuffer.allocate(LONGEST);

    /**
     * Connects, and sends nothing yet.
     *
     * @param room the size of the buffers for sending and receiving, as far as the system allows
     */
    RecordClient(InetSocketAddress server, SSLContext context, String version, int room) throws IOException {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, room).setOption(StandardSocketOptions.SO_SNDBUF, room);
        channel.connect(server);
        engine = context.createSSLEngine("localhost", 1);
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(new String[]{version});
        engine.beginHandshake();
    }

    /** The next record of the handshake. */
    byte[] record() throws SSLException {
        return wrap(new byte[0]);
    }

    /** A record with data. */
    byte[] record(String text) throws SSLException {
        return wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As many records as asked for, each of which demands that the server updates its key too. */
    byte[] keyUpdates(int count) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            engine.beginHandshake();
            all.write(wrap(new byte[0]));
        }
        return all.toByteArray();
    }

    /** The record with which TLS ends. */
    byte[] goodbye() throws SSLException {
        engine.closeOutbound();
        return wrap(new byte[0]);
    }

    void send(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Whether it is this client's turn to send a record of the handshake. */
    boolean mustSend() {
        return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
    }

    boolean isSecure() {
        return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING
                && !engine.getSession().getProtocol().equals("NONE");
    }

    /** Whether the server has said goodbye. */
    boolean isInboundDone() {
        return engine.isInboundDone();
    }

    /** Handles what has arrived, without waiting, and returns the data in it. */
    String receive() throws IOException {
        channel.configureBlocking(false);
        int read = channel.read(arrived);
        channel.configureBlocking(true);
        arrived.flip();
        SSLEngineResult result;
        do {
            result = engine.unwrap(arrived, data);
            runTasks();
        } while (result.getStatus() == SSLEngineResult.Status.OK && result.bytesConsumed() > 0 && !mustSend());
        arrived.compact();
        data.flip();
        String text = StandardCharsets.US_ASCII.decode(data).toString();
        data.clear();
        return read < 0 ? text + "|" : text;
    }

    /** Takes what has arrived, without waiting and without understanding it. */
    void drop() throws IOException {
        channel.configureBlocking(false);
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        while (channel.read(bytes) > 0) {
            bytes.clear();
        }
        channel.configureBlocking(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte[] wrap(byte[] bytes) throws SSLException {
        ByteBuffer out = ByteBuffer.allocate(LONGEST);
        engine.wrap(ByteBuffer.wrap(bytes), out);
        runTasks();
        byte[] record = new byte[out.position()];
        out.flip().get(record);
        return record;
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }
}

package dev.golink.phones.client.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import dev.golink.server.websocket.Masking;

/** A server that a test controls byte by byte, on the test's thread. */
final class RawServer implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;
    private final ServerSocket listener;

    RawServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(PATIENCE_MS);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/a%20path?and=query");
    }

    /** Accepts the next connection, without a handshake. */
    Peer accept() throws IOException {
        Socket socket = listener.accept();
        socket.setSoTimeout(PATIENCE_MS);
        return new Peer(socket);
    }

    /** Accepts the next connection and performs the handshake. */
    Peer shakeHands() throws IOException {
        Peer peer = accept();
        peer.agree(peer.request());
        return peer;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** A connection, from the server's side. */
    static final class Peer implements AutoCloseable {
        private final Socket socket;

        Peer(Socket socket) {
            this.socket = socket;
        }

        /** Reads the client's handshake request. */
        String request() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                head.write(socket.getInputStream().read());
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }

        /** Reads the first message of a TLS handshake, as one record. */
        void hello() throws IOException {
            byte[] head = socket.getInputStream().readNBytes(5);
            socket.getInputStream().readNBytes(ByteBuffer.wrap(head).getShort(3) & 0xFFFF);
        }

        void agree(String request) throws IOException {
            send(answer(request).getBytes(StandardCharsets.ISO_8859_1));
        }

        /** The correct answer to a handshake request. */
        static String answer(String request) {
            String key = request.lines().filter(line -> line.startsWith("Sec-WebSocket-Key: ")).findFirst()
                    .orElseThrow().substring(19);
            try {
                byte[] digest = MessageDigest.getInstance("SHA-1")
                        .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
                return "HTTP/1.1 101 Switching Protocols\r\nupgrade: WebSocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        /** Sends a frame of at most 125 bytes. */
        void frame(int first, byte[] payload) throws IOException {
            send(ByteBuffer.allocate(2 + payload.length).put((byte) first).put((byte) payload.length).put(payload)
                    .array());
        }

        void text(String text) throws IOException {
            frame(0x81, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Reads the client's next frame, of at most 65,535 bytes. */
        Said hear() throws IOException {
            int first = read();
            int second = read();
            int length = (second & 0x7F) == 126 ? read() << 8 | read() : second & 0x7F;
            int key = ByteBuffer.wrap(socket.getInputStream().readNBytes(4)).getInt();
            ByteBuffer plain = Masking.masked(ByteBuffer.wrap(socket.getInputStream().readNBytes(length)), key);
            return new Said(first & 0xFF, new String(plain.array(), StandardCharsets.UTF_8));
        }

        /** The next byte; -1 if the client ended the connection. */
        int read() throws IOException {
            return socket.getInputStream().read();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /**
     * A frame.
     *
     * @param first   the first byte
     * @param payload the payload as text
     */
    record Said(int first, String payload) {}
}

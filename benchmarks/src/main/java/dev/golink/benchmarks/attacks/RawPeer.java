package dev.golink.benchmarks.attacks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A peer that writes raw bytes, so that it may break every rule. Used by one thread that writes and one that reads. */
final class RawPeer implements AutoCloseable {
    /** How long to wait for the server to send something. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * The longest message expected from the server. A greater length means that something other than a message was
     * read.
     */
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int SMALL_BUFFER = 4096;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    private RawPeer(URI server, boolean takesLittle) throws IOException {
        if (takesLittle) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
        }
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Connects without sending anything. */
    static RawPeer connect(URI server) throws IOException {
        return new RawPeer(server, false);
    }

    /** Completes the handshake as a phone, and waits for the server's {@code open}. */
    static RawPeer join(URI server, String phone) throws IOException {
        return join(server, "/goLink/phone/" + phone, false);
    }

    /** Completes the handshake as an operator, and waits for the server's {@code open}. */
    static RawPeer joinAsOperator(URI server, String operator) throws IOException {
        return join(server, "/goLink/manager/" + operator, false);
    }

    /** Like {@link #join}, with a receive buffer as small as the system allows. */
    static RawPeer joinTakingLittle(URI server, String phone) throws IOException {
        return join(server, "/goLink/phone/" + phone, true);
    }

    private static RawPeer join(URI server, String path, boolean takesLittle) throws IOException {
        RawPeer peer = new RawPeer(server, takesLittle);
        try {
            peer.write(handshake(path));
            String answer = peer.readHead();
            if (!answer.startsWith("HTTP/1.1 101")) {
                throw new IOException("refused: " + answer);
            }
            var _ = peer.readText();
            return peer;
        } catch (IOException e) {
            peer.close();
            throw e;
        }
    }

    /** The handshake request of a well-behaved client. */
    static byte[] handshake(String path) {
        return request("GET " + path + " HTTP/1.1", "Host: localhost", "Upgrade: websocket", "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13");
    }

    /** An HTTP request with these lines. */
    static byte[] request(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Reads the whole head of an HTTP response, and returns its first line. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    /** Reads the next text message and skips all other frames. */
    String readText() throws IOException {
        for (Frame frame = readFrame();; frame = readFrame()) {
            if (frame.opcode == Frames.TEXT) {
                return StandardCharsets.UTF_8.decode(frame.payload).toString();
            }
        }
    }

    /** Reads until the connection ends, and describes the end: the close code, or how it ended without one. */
    String readEnd() {
        try {
            for (Frame frame = readFrame();; frame = readFrame()) {
                if (frame.opcode == Frames.CLOSE) {
                    return "closed with " + (frame.payload.remaining() < 2 ? "no code"
                            : String.valueOf(frame.payload.getShort()));
                }
            }
        } catch (SocketTimeoutException _) {
            return "not closed";
        } catch (IOException _) {
            return "cut off";
        }
    }

    /** Closes the output, so that nothing more can be sent. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection, as a broken network does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Frame readFrame() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte() & 0x7F;
        int whole = switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.clamp(in.readLong(), 0, LONGEST);
            default -> length;
        };
        byte[] payload = new byte[whole];
        in.readFully(payload);
        return new Frame(opcode, ByteBuffer.wrap(payload));
    }

    private record Frame(int opcode, ByteBuffer payload) {}
}

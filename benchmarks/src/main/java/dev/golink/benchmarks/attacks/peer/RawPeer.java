package dev.golink.benchmarks.attacks.peer;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;

/** A peer that writes raw bytes, so that it may break every rule. Used by one thread that writes and one that reads. */
public final class RawPeer implements AutoCloseable {
    /** How long to wait for the server to send something. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * The longest message expected from the server. A greater length means that something other than a message was
     * read.
     */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final int DROPPED_AT_ONCE = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private final Socket network;
    /** The same as the network, or TLS on it. */
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private RawPeer(Socket network, Socket socket) throws IOException {
        this.network = network;
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Connects, with TLS if the attackers speak it, and sends nothing else. */
    public static RawPeer connect(Target server) throws IOException {
        return connect(server, server.address(), false);
    }

    /** Connects without sending anything, even if other attackers speak TLS. */
    public static RawPeer connectBare(Target server) throws IOException {
        Socket network = patient(server, false);
        return new RawPeer(network, network);
    }

    /** As {@link #connectBare}, with a receive buffer as small as the system allows. */
    public static RawPeer connectBareTakingLittle(Target server) throws IOException {
        Socket network = patient(server, true);
        return new RawPeer(network, network);
    }

    /** Connects with TLS 1.2. */
    public static RawPeer connectOlder(Target server) throws IOException {
        return secured(server, server.address(), "TLSv1.2", false);
    }

    /** Connects with TLS 1.3, with a receive buffer as small as the system allows. */
    public static RawPeer connectTakingLittle(Target server) throws IOException {
        return secured(server, server.address(), "TLSv1.3", true);
    }

    private static RawPeer connect(Target server, URI address, boolean takesLittle) throws IOException {
        if (server.tls() != null) {
            return secured(server, address, "TLSv1.3", takesLittle);
        }
        Socket network = patient(server, takesLittle);
        return new RawPeer(network, network);
    }

    private static RawPeer secured(Target server, URI address, String version, boolean takesLittle)
            throws IOException {
        Socket network = patient(server, takesLittle);
        try {
            return new RawPeer(network, server.secured().secure(network, address, version));
        } catch (IOException e) {
            network.close();
            throw e;
        }
    }

    private static Socket patient(Target server, boolean takesLittle) throws IOException {
        Socket network = server.connect(takesLittle);
        network.setSoTimeout((int) PATIENCE.toMillis());
        return network;
    }

    /** Completes the handshake as a phone, and waits for the server's {@code open}. */
    public static RawPeer join(Target server, String phone) throws IOException {
        return join(server, "/goLink/phone/" + phone, false);
    }

    /** Completes the handshake as an operator, and waits for the server's {@code open}. */
    public static RawPeer joinAsOperator(Target server, String operator) throws IOException {
        return join(server, "/goLink/manager/" + operator, false);
    }

    /** Like {@link #join}, with a receive buffer as small as the system allows. */
    public static RawPeer joinTakingLittle(Target server, String phone) throws IOException {
        return join(server, "/goLink/phone/" + phone, true);
    }

    private static RawPeer join(Target server, String path, boolean takesLittle) throws IOException {
        RawPeer peer = connect(server, server.address().resolve(path), takesLittle);
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
    public static byte[] handshake(String path) {
        return request("GET " + path + " HTTP/1.1", "Host: localhost", "Upgrade: websocket", "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13");
    }

    /** An HTTP request with these lines. */
    public static byte[] request(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes bytes. */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Reads the whole head of an HTTP response, and returns its first line. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    /** Reads the next text message and skips all other frames. */
    public String readText() throws IOException {
        for (Frame frame = readFrame();; frame = readFrame()) {
            if (frame.opcode == Frames.TEXT) {
                return StandardCharsets.UTF_8.decode(frame.payload).toString();
            }
        }
    }

    /** Reads until the connection ends, and describes the end: the close code, or how it ended without one. */
    public String readEnd() {
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

    /** Reads until the connection ends, and describes the HTTP responses and the end. */
    public String readResponses() {
        Map<String, Integer> statuses = new TreeMap<>();
        String end = "closed";
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher status = STATUS.matcher(line); // the line before it may be a body without a line end
                while (status.find()) {
                    statuses.merge(status.group(1), 1, Integer::sum);
                }
            }
        } catch (SocketTimeoutException _) {
            end = "not closed";
        } catch (IOException _) {
            end = "cut off";
        }
        return statuses.isEmpty() ? end : statuses + " and " + end;
    }

    /**
     * Takes what comes from the network until the connection ends, without decrypting it, and describes the end. Java's
     * TLS sockets fail if one thread reads while another updates the keys all the time.
     */
    public String dropAll() {
        byte[] bytes = new byte[DROPPED_AT_ONCE];
        try {
            int read = 0;
            while (read >= 0) {
                read = network.getInputStream().read(bytes);
            }
            return "closed";
        } catch (SocketTimeoutException _) {
            return "not closed";
        } catch (IOException _) {
            return "cut off";
        }
    }

    /** Closes the output, so that nothing more can be sent. */
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Begins another handshake in TLS, which only updates the keys in TLS 1.3.
     *
     * @throws IllegalStateException if this peer speaks no TLS
     */
    public void shakeHandsAgain() throws IOException {
        if (!(socket instanceof SSLSocket secured)) {
            throw new IllegalStateException("This attack needs TLS.");
        }
        secured.startHandshake();
    }

    /** Resets the connection, as a broken network does. Any thread may call this. */
    public void reset() throws IOException {
        network.setSoLinger(true, 0);
        network.close();
    }

    /** Ends TLS if there is any, and closes the connection. */
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

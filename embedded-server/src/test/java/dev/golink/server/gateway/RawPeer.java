package dev.golink.server.gateway;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A peer that writes its frames by hand, so that it can break every rule. */
public final class RawPeer implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** Connects and completes the handshake. */
    public RawPeer(int port, String path) throws IOException {
        this(port, path, 64 * 1024);
    }

    private RawPeer(int port, String path, int receiveBuffer) throws IOException {
        this(connected(port, receiveBuffer), path);
    }

    /** Completes the handshake on a socket that is connected, such as one of TLS. */
    public RawPeer(Socket connected, String path) throws IOException {
        socket = connected;
        socket.setSoTimeout(20_000);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(handshake(path));
        readHandshake();
    }

    private static Socket connected(int port, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    /** A peer with the smallest receive buffer the system allows. */
    static RawPeer ofFewReceived(int port, String path) throws IOException {
        return new RawPeer(port, path, 1024);
    }

    /** Sends a handshake and disconnects before the answer. */
    static void knockAndRun(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(handshake(path));
        }
    }

    private static byte[] handshake(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a masked frame. The declared length in its header may differ from the payload's. */
    public void write(int opcode, long declared, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) (0x80 | opcode)).put((byte) (0x80 | 127)).putLong(declared).putInt(0).put(payload);
        out.write(frame.array());
        out.flush();
    }

    /** Writes a frame of a message in fragments. The first fragment has the message's opcode, the others have 0. */
    void writeFragment(int opcode, boolean last, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) ((last ? 0x80 : 0) | opcode)).put((byte) (0x80 | 127)).putLong(payload.length).putInt(0);
        out.write(frame.put(payload).array());
        out.flush();
    }

    /** Writes arbitrary bytes. */
    public void writeBytes(byte... bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public void ping() throws IOException {
        out.write(new byte[]{(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
    }

    void pong() throws IOException {
        out.write(new byte[]{(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0});
    }

    public void sayGoodbye() throws IOException {
        out.write(new byte[]{(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 3, (byte) 0xE8});
    }

    public void writeText(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        write(1, payload.length, payload);
    }

    /** Reads the next text message, and skips other frames. */
    public String readText() throws IOException {
        return new String(readFrame(1), StandardCharsets.UTF_8);
    }

    /** Reads the next binary message, and skips other frames. */
    public ByteBuffer readBinary() throws IOException {
        return ByteBuffer.wrap(readFrame(2));
    }

    /** Reads until a ping comes, and does not answer it. */
    public void readPing() throws IOException {
        readFrame(9);
    }

    /** Reads until a close frame comes, and returns its code. */
    public int readCloseCode() throws IOException {
        return ByteBuffer.wrap(readFrame(8)).getShort();
    }

    private byte[] readFrame(int wanted) throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            byte[] payload = in.readNBytes(readLength());
            if (opcode == wanted) {
                return payload;
            }
        }
    }

    /** Ends the connection with a reset, as a broken network does. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readLength() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        };
    }

    private void readHandshake() throws IOException {
        for (int state = 0; state < 4;) {
            int next = in.readUnsignedByte();
            state = next == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : 0;
        }
    }
}

package dev.golink.server.gateway.frames;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A WebSocket client that writes each byte by hand and returns each received frame, so that it can send anything. */
final class FrameClient implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MS = 10_000;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;
    private final SplittableRandom random = new SplittableRandom(7);

    /** Connects to a path and expects the server's {@code open}. */
    FrameClient(int port, String path) throws IOException {
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        send(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        for (int state = 0; state < 4;) {
            int next = in.readUnsignedByte();
            state = next == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : 0;
        }
        expectText("\"event\":\"open\"");
    }

    /** A whole message or control frame. */
    byte[] frame(int opcode, byte[] payload) {
        return frame(FINAL, opcode, payload);
    }

    /** A frame that is not the last one of its message. */
    byte[] part(int opcode, byte[] payload) {
        return frame(0, opcode, payload);
    }

    /** A final frame with reserved bits, 0 to 7. */
    byte[] reserved(int bits, int opcode, byte[] payload) {
        return frame(FINAL | bits << 4, opcode, payload);
    }

    private byte[] frame(int first, int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) (first | opcode));
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i & 3]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** A message in fragments of this size, in bytes. */
    byte[] fragmented(int opcode, byte[] payload, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int from = 0; from < payload.length; from += size) {
            int to = Math.min(payload.length, from + size);
            int first = to == payload.length ? FINAL : 0;
            bytes.writeBytes(frame(first, from == 0 ? opcode : CONTINUATION, Arrays.copyOfRange(payload, from, to)));
        }
        return bytes.toByteArray();
    }

    /** Sends frames. Ignores that the server has closed the connection, because its close frame is still to be read. */
    void send(byte[]... frames) throws IOException {
        try {
            for (byte[] frame : frames) {
                out.write(frame);
            }
            out.flush();
        } catch (SocketException e) {
            if (socket.isClosed()) {
                throw e;
            }
        }
    }

    /** Sends frames in chunks of this size, in bytes. */
    void sendChopped(int size, byte[]... frames) throws IOException {
        for (byte[] frame : frames) {
            for (int from = 0; from < frame.length; from += size) {
                send(Arrays.copyOfRange(frame, from, Math.min(frame.length, from + size)));
            }
        }
    }

    /** The next frame that is not a ping from the server. */
    Received next() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            byte[] payload = in.readNBytes(readLength());
            if (opcode != PING) {
                return new Received(opcode, payload);
            }
        }
    }

    private int readLength() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        };
    }

    /** Expects that the next frame is a text that contains this part. */
    void expectText(String part) throws IOException {
        Received frame = next();
        if (frame.opcode != TEXT || !frame.text().contains(part)) {
            throw new AssertionError("Instead of a text with " + part + " came " + frame);
        }
    }

    /** Expects that the next frame is a pong with this payload. */
    void expectPong(byte[] payload) throws IOException {
        Received frame = next();
        if (frame.opcode != PONG || !Arrays.equals(frame.payload, payload)) {
            throw new AssertionError("Instead of a pong with " + payload.length + " bytes came " + frame);
        }
    }

    /** Expects a close frame with one of these codes, and then the end of the connection. */
    void expectClose(Integer... codes) throws IOException {
        Received frame = next();
        if (frame.opcode != CLOSE || !Arrays.asList(codes).contains(frame.code())) {
            throw new AssertionError("Instead of a goodbye with " + Arrays.toString(codes) + " came " + frame);
        }
        send(frame(CLOSE, frame.payload));
        expectEnd();
    }

    /** Expects the end of the connection, without another frame. */
    void expectEnd() throws IOException {
        try {
            Received frame = next();
            throw new AssertionError("After the goodbye came " + frame);
        } catch (EOFException _) {
            // This is the expected end.
        } catch (SocketException e) {
            if (!String.valueOf(e.getMessage()).contains("reset")) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A received frame. */
    record Received(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The code of a close frame; 1005 if it has none. */
        int code() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }

        @Override
        public String toString() {
            String what = opcode == CLOSE
                    ? code() + " " + new String(payload, Math.min(2, payload.length), Math.max(0, payload.length - 2),
                            StandardCharsets.UTF_8)
                    : text().substring(0, Math.min(80, text().length()));
            return "a frame of opcode " + opcode + " with " + payload.length + " bytes: " + what;
        }
    }
}

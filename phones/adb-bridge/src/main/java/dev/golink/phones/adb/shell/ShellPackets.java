package dev.golink.phones.adb.shell;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.ReentrantLock;

import dev.golink.phones.adb.client.AdbException;
import dev.golink.phones.adb.client.AdbException.Kind;
import dev.golink.phones.adb.client.AdbStream;

/**
 * The packets of the service {@code shell,v2}: one byte that says what it is, the length as four bytes, least significant
 * first, and the data ({@code shell_protocol.h} of AOSP's adb).
 */
final class ShellPackets {
    private static final int HEADER = 5;
    private static final int STDIN = 0;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int EXIT = 3;
    private static final int CLOSE_STDIN = 4;
    /** adb's own packets have at most 1 MiB. */
    private static final int LONGEST = 1 << 20;
    private static final int CHUNK = 64 << 10;

    private final DataInputStream in;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();

    ShellPackets(AdbStream stream) throws IOException {
        in = new DataInputStream(stream.in());
        out = stream.out();
    }

    /** Sends text to the standard input of the program. */
    void input(byte[] data) throws IOException {
        for (int at = 0; at < data.length; at += CHUNK) {
            int length = Math.min(CHUNK, data.length - at);
            write(header(STDIN, length).put(data, at, length).array());
        }
    }

    /** Lets the program read the end of its standard input. */
    void closeInput() throws IOException {
        write(header(CLOSE_STDIN, 0).array());
    }

    private void write(byte[] packet) throws IOException {
        writing.lock();
        try {
            out.write(packet);
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Sends nothing, in a packet. The adb server collects small packets until what it sent before is acknowledged (Nagle),
     * and systems delay acknowledgments by 40 to 200 ms unless they have something to send.
     */
    private void acknowledge() {
        if (writing.tryLock()) { // if another thread writes, that does it too
            try {
                out.write(header(STDIN, 0).array());
                out.flush();
            } catch (IOException _) {
                // The next read tells.
            } finally {
                writing.unlock();
            }
        }
    }

    private static ByteBuffer header(int id, int length) {
        return ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN).put((byte) id).putInt(length);
    }

    /**
     * Waits for the next packet that says something. Others are left out.
     *
     * @throws AdbException if the stream is closed here or says what no shell says
     */
    Packet next() throws AdbException {
        try {
            while (true) {
                int id = in.readUnsignedByte();
                byte[] data = data();
                switch (id) {
                    case STDOUT -> {
                        acknowledge();
                        return new Output(data);
                    }
                    case STDERR -> {
                        acknowledge();
                        return new Errors(data);
                    }
                    case EXIT -> {
                        return new Exit(data.length == 0 ? 0 : data[0] & 0xFF);
                    }
                    default -> {
                        // A kind of packet that this version does not know.
                    }
                }
            }
        } catch (AdbException e) {
            throw e;
        } catch (EOFException _) { // whole or in the middle of a packet, the phone is gone
            return new End();
        } catch (IOException _) { // closed here, or reset
            throw new AdbException(Kind.BROKEN, "The connection to the phone's shell has ended.");
        }
    }

    private byte[] data() throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        if (length < 0 || length > LONGEST) {
            throw new AdbException(Kind.BROKEN, "The phone's shell sent a packet with an impossible length.");
        }
        byte[] data = in.readNBytes(length);
        if (data.length < length) {
            throw new EOFException();
        }
        return data;
    }

    /** What a program says. */
    sealed interface Packet {}

    /** A part of the standard output. */
    static final class Output implements Packet {
        private final byte[] data;

        private Output(byte[] data) {
            this.data = data;
        }

        byte[] data() {
            return data;
        }
    }

    /** A part of the standard error. */
    static final class Errors implements Packet {
        private final byte[] data;

        private Errors(byte[] data) {
            this.data = data;
        }

        byte[] data() {
            return data;
        }
    }

    /** The program has ended. */
    record Exit(int code) implements Packet {}

    /** The stream has ended without an exit code, because the phone is gone. */
    record End() implements Packet {}
}

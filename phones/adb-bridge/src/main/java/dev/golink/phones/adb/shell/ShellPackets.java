package dev.golink.phones.adb.shell;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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

    ShellPackets(AdbStream stream) throws IOException {
        in = new DataInputStream(stream.in());
        out = stream.out();
    }

    /** Sends text to the standard input of the program. */
    void input(byte[] data) throws IOException {
        for (int at = 0; at < data.length; at += CHUNK) {
            int length = Math.min(CHUNK, data.length - at);
            out.write(header(STDIN, length).put(data, at, length).array());
        }
        out.flush();
    }

    /** Lets the program read the end of its standard input. */
    void closeInput() throws IOException {
        out.write(header(CLOSE_STDIN, 0).array());
        out.flush();
    }

    private static ByteBuffer header(int id, int length) {
        return ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN).put((byte) id).putInt(length);
    }

    /**
     * Waits for the next packet that says something. Others are left out.
     *
     * @throws IOException if the stream ends, since it always ends with a packet of the exit code
     */
    Packet next() throws IOException {
        while (true) {
            int id;
            byte[] data;
            try {
                id = in.readUnsignedByte();
                data = data();
            } catch (EOFException _) { // says nothing that this text does not say
                throw new AdbException(Kind.BROKEN, "The phone ended the connection to its shell.");
            }
            switch (id) {
                case STDOUT -> {
                    return new Output(data);
                }
                case STDERR -> {
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
    record Output(byte[] data) implements Packet {}

    /** A part of the standard error. */
    record Errors(byte[] data) implements Packet {}

    /** The program has ended. */
    record Exit(int code) implements Packet {}
}

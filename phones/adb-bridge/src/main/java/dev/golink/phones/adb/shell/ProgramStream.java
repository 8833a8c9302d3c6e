package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import dev.golink.phones.adb.client.AdbStream;

/**
 * A program that is read while it runs, in the packets of {@code shell,v2}. What it writes to standard error is kept and
 * follows the output if it fails: in the middle, it would spoil a picture.
 *
 * <p>Compared with {@code exec:}, adb's daemon ends the program at once when the stream is closed, and no terminal delays
 * the output.
 */
final class ProgramStream implements AdbStream {
    private static final int MOST_ERRORS = 64 << 10;

    private final AdbStream stream;
    private final ShellPackets packets;
    private final InputStream in = new Output();
    private final OutputStream out = new Input();

    ProgramStream(AdbStream stream) throws IOException {
        this.stream = stream;
        packets = new ShellPackets(stream);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** One thread reads. */
    private final class Output extends InputStream {
        private byte[] chunk = {};
        private int at;
        private byte[] errors = {};
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            while (at == chunk.length && length > 0) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, to, offset, count);
            at += count;
            return count;
        }

        private void next() throws IOException {
            at = 0;
            switch (packets.next()) {
                case ShellPackets.Output part -> chunk = part.data();
                case ShellPackets.Errors part -> {
                    chunk = new byte[0];
                    byte[] data = part.data();
                    int added = Math.min(data.length, MOST_ERRORS - errors.length);
                    byte[] all = Arrays.copyOf(errors, errors.length + added);
                    System.arraycopy(data, 0, all, errors.length, added);
                    errors = all;
                }
                case ShellPackets.Exit(int code) -> {
                    ended = true;
                    chunk = code == 0 ? new byte[0] : errors;
                }
                case ShellPackets.End _ -> {
                    ended = true;
                    chunk = new byte[0];
                }
            }
        }
    }

    private final class Input extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            packets.input(new byte[]{(byte) b});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            packets.input(Arrays.copyOfRange(bytes, offset, offset + length));
        }

        @Override
        public void close() throws IOException {
            packets.closeInput();
        }
    }
}

package dev.golink.phones.adb.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

import dev.golink.phones.adb.client.AdbException.Kind;

/**
 * One connection to an adb server. The protocol is described in the files OVERVIEW.TXT and SERVICES.TXT (now
 * {@code docs/dev}) of AOSP's adb: a request is its length as four hexadecimal digits, and its text; the answer is
 * {@code OKAY}, or {@code FAIL} and why, as length and text again.
 *
 * <p>One thread uses it, and any thread closes it, which ends what blocks.
 */
final class AdbConnection implements AdbStream {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int DIGITS = 4;
    private static final int LONGEST_REQUEST = 0xFFFF;
    private static final String OKAY = "OKAY";
    private static final String FAIL = "FAIL";

    private final AdbAddress address;
    private final Socket socket;
    private boolean answered;

    private AdbConnection(AdbAddress address, Socket socket) {
        this.address = address;
        this.socket = socket;
    }

    /** Connects. The caller closes the connection. */
    static AdbConnection to(AdbAddress address) throws AdbException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()),
                    Math.toIntExact(CONNECT_LIMIT.toMillis()));
            socket.setTcpNoDelay(true);
            // Notices after a while that the computer of a server in the network is gone.
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            return new AdbConnection(address, socket);
        } catch (IOException e) {
            close(socket);
            throw new AdbException(Kind.NO_SERVER, "No adb server answers at " + address + ": " + e.getMessage());
        }
    }

    /** Sends a request and waits until it is accepted. */
    void request(String service) throws AdbException {
        byte[] text = service.getBytes(UTF_8);
        if (text.length > LONGEST_REQUEST) {
            throw new AdbException(Kind.REFUSED, "The request is too long for the adb server.");
        }
        byte[] length = hex(text.length).getBytes(UTF_8);
        try {
            OutputStream out = socket.getOutputStream();
            out.write(ByteBuffer.allocate(length.length + text.length).put(length).put(text).array());
            out.flush();
        } catch (IOException _) { // the same as an end while waiting for the answer
            throw ended();
        }
        status();
    }

    private void status() throws AdbException {
        byte[] status = exactly(DIGITS);
        if (is(FAIL, status)) {
            throw new AdbException(Kind.REFUSED, string(exactly(DIGITS)));
        }
        if (!is(OKAY, status)) {
            throw noAdb();
        }
        answered = true;
    }

    /** Reads a length and a text of that length. Some services answer with {@code FAIL} only here. */
    String text() throws AdbException {
        byte[] length = exactly(DIGITS);
        if (is(FAIL, length)) {
            throw new AdbException(Kind.REFUSED, string(exactly(DIGITS)));
        }
        return string(length);
    }

    private String string(byte[] length) throws AdbException {
        int count = 0;
        for (byte digit : length) {
            int value = Character.digit(digit, 16);
            if (value < 0) {
                throw noAdb();
            }
            count = count * 16 + value;
        }
        return new String(exactly(count), UTF_8);
    }

    private byte[] exactly(int count) throws AdbException {
        byte[] bytes;
        try {
            bytes = socket.getInputStream().readNBytes(count);
        } catch (IOException _) { // closed by a time limit or by another thread, or reset
            throw ended();
        }
        if (bytes.length < count) {
            throw ended();
        }
        return bytes;
    }

    private AdbException ended() {
        return answered
                ? new AdbException(Kind.BROKEN, "The connection to the adb server at " + address + " has ended.")
                : new AdbException(Kind.NO_ADB, "What listens at " + address
                        + " ended the connection without the answer of an adb server.");
    }

    private AdbException noAdb() {
        return new AdbException(Kind.NO_ADB, "What listens at " + address + " does not answer as an adb server does.");
    }

    /** What is thrown once the time for an answer has passed. */
    AdbException silent(Duration limit) {
        return answered
                ? new AdbException(Kind.BROKEN, "There was no answer within " + limit.toSeconds() + " seconds.")
                : new AdbException(Kind.NO_ADB, "What listens at " + address + " did not answer within "
                        + limit.toSeconds() + " seconds, as an adb server does.");
    }

    private static boolean is(String word, byte[] bytes) {
        return Arrays.equals(word.getBytes(UTF_8), bytes);
    }

    private static String hex(int length) {
        String digits = Integer.toHexString(length);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    @Override
    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // Nothing can be done about it, and nothing depends on it.
        }
    }
}

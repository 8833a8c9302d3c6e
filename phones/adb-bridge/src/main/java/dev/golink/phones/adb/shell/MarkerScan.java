package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Finds the line that ends the output of one command of a shell that stays open: a line end, a marker that no output can
 * guess, a space, a number, and a line end.
 */
final class MarkerScan {
    private static final int LONGEST_NUMBER = 12;

    private final byte[] marker;
    private byte[] bytes = new byte[1 << 10];
    private int size;
    private int searched;
    private int found = -1;

    MarkerScan(String marker) {
        this.marker = ("\n" + marker + " ").getBytes(UTF_8);
    }

    /** Takes more output. */
    void add(byte[] data) throws IOException {
        if (size + data.length > AdbShell.MOST_OUTPUT) {
            throw new IOException("The command wrote more than " + AdbShell.MOST_OUTPUT + " bytes.");
        }
        if (size + data.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + data.length));
        }
        System.arraycopy(data, 0, bytes, size, data.length);
        size += data.length;
        find();
    }

    private void find() {
        while (found < 0 && searched + marker.length <= size) {
            if (Arrays.equals(bytes, searched, searched + marker.length, marker, 0, marker.length)) {
                found = searched;
            } else {
                searched++;
            }
        }
    }

    /** The number after the marker, or null until it is there. */
    @Nullable
    Integer number() throws IOException {
        if (found < 0) {
            return null;
        }
        int start = found + marker.length;
        int end = start;
        while (end < size && bytes[end] != '\n') {
            end++;
        }
        if (end == size) {
            return null;
        }
        String number = new String(bytes, start, end - start, UTF_8).strip();
        try {
            return Integer.valueOf(number.length() > LONGEST_NUMBER ? "" : number);
        } catch (NumberFormatException e) {
            throw new IOException("The phone's shell gave no exit code.", e);
        }
    }

    /** The output before the marker. */
    String text() {
        return new String(bytes, 0, found, UTF_8);
    }
}

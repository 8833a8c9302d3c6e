package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What a command has written so far, up to a limit. */
final class OutputBuffer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @throws IOException if the command writes more than it may */
    void add(byte[] data) throws IOException {
        if (bytes.size() + data.length > AdbShell.MOST_OUTPUT) {
            throw new IOException("The command wrote more than " + AdbShell.MOST_OUTPUT + " bytes.");
        }
        bytes.writeBytes(data);
    }

    String text() {
        return bytes.toString(UTF_8);
    }
}

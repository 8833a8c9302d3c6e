package dev.golink.phones.adb.input;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

import dev.golink.phones.adb.client.AdbStream;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.adb.shell.ShellCommand;

/**
 * A script on a phone that puts the rotation back if its stream ends, because the cable was pulled or the bridge ended.
 * Then nobody else could. Blocks, so use it on virtual threads.
 */
final class RotationGuard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' HUP
            back() {
              if [ "$2" = null ]; then settings delete system "$1"; else settings put system "$1" "$2"; fi
            }
            read -r word && exit
            back user_rotation "$1"
            back accelerometer_rotation "$2"
            """;
    private static final byte[] DONE = "done\n".getBytes(US_ASCII);

    private final AdbStream stream;

    private RotationGuard(AdbStream stream) {
        this.stream = stream;
    }

    /**
     * Starts the script.
     *
     * @param rotation  the rotation to put back, as {@code settings get} prints it; {@code null} deletes the setting
     * @param automatic whether the phone turned its picture by itself, likewise
     * @throws IOException if the phone is gone
     */
    static RotationGuard start(PhoneShell phone, String rotation, String automatic) throws IOException {
        return new RotationGuard(phone.start(ShellCommand.of("sh", "-c", SCRIPT, "golink", rotation, automatic)));
    }

    /** Ends the script, which is to put nothing back. */
    void release() {
        try {
            OutputStream out = stream.out();
            out.write(DONE);
            out.flush();
        } catch (IOException _) {
            // It has ended already, or it puts back once more what is put back.
            stream.close();
        }
    }

    /** Ends the stream, so that the script puts the rotation back. */
    @Override
    public void close() {
        stream.close();
    }
}

package dev.golink.app.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether there is a display to open a window on. Checked before JavaFX is used, because JavaFX would fail with a stack
 * trace.
 */
public sealed interface Display {
    /** There is a display, or no evidence that there is none. */
    record Usable() implements Display {}

    /**
     * There is no display.
     *
     * @param why the reason, as a sentence
     */
    record Missing(String why) implements Display {}

    /** The display of this process. */
    static Display ofThisComputer() {
        boolean needsX = System.getProperty("os.name", "").startsWith("Linux")
                && System.getProperty("glass.platform") == null;
        return needsX ? ofX(System.getenv("DISPLAY")) : new Usable();
    }

    /** The display that an X client's DISPLAY names, such as {@code :0} or {@code host:10.0}. */
    static Display ofX(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return new Missing("there is no display (DISPLAY is not set)");
        }
        Matcher matcher = X.NAME.matcher(name);
        if (!matcher.matches()) {
            return new Usable();
        }
        int number = Integer.parseInt(matcher.group("number"));
        String host = matcher.group("host");
        boolean answers = host.isEmpty() || host.equals("unix") ? X.answersHere(number) : X.answers(host, number);
        return answers ? new Usable() : new Missing("the display " + name + " cannot be reached");
    }

    /** Reaches X servers; see X(7), section "Display names". */
    final class X {
        private static final Pattern NAME = Pattern.compile("(?<host>[^:/]*):(?<number>\\d{1,4})(?:\\.\\d+)?");
        private static final int FIRST_PORT = 6000;
        private static final int PATIENCE_MS = 2_000;

        private X() {}

        private static boolean answersHere(int number) {
            Path path = Path.of("/tmp/.X11-unix/X" + number);
            try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
                return true;
            } catch (IOException _) {
                // A server may listen on the abstract socket with this name only, which Java cannot open.
                return hasAbstractSocket("@" + path) || answers("localhost", number);
            }
        }

        private static boolean hasAbstractSocket(String name) {
            try (var lines = Files.lines(Path.of("/proc/net/unix"))) {
                return lines.anyMatch(line -> line.endsWith(" " + name));
            } catch (IOException _) {
                return false;
            }
        }

        private static boolean answers(String host, int number) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MS);
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }
}

package dev.golink.app.command.access;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.nayuki.qrcodegen.QrCode;

/** A QR code for a terminal, dark on light whatever the colours of the terminal are. Stateless. */
final class TerminalQr {
    private static final int QUIET = 2;
    private static final String DARK_ON_LIGHT = "\u001B[38;5;16;48;5;231m";
    private static final String END = "\u001B[0m";

    private TerminalQr() {}

    /** Whether this process writes to a terminal that can show the code. */
    static boolean isPossible() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent() && hasBlocks();
    }

    private static boolean hasBlocks() {
        try {
            return Charset.forName(System.getProperty("stdout.encoding", "US-ASCII")).newEncoder().canEncode('\u2580');
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return false;
        }
    }

    /** The lines of the code; each has two rows of squares. */
    static List<String> lines(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        List<String> lines = new ArrayList<>();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            StringBuilder line = new StringBuilder(DARK_ON_LIGHT);
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                line.append(block(code.getModule(x, y), code.getModule(x, y + 1)));
            }
            lines.add(line.append(END).toString());
        }
        return lines;
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '\u2588' : '\u2580';
        }
        return lower ? '\u2584' : ' ';
    }
}

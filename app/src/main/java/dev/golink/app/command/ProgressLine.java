package dev.golink.app.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of text that is overwritten in place on a terminal; otherwise each update is a new line. Used by one thread at
 * a time.
 */
final class ProgressLine implements AutoCloseable {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    /**
     * Moves to the start of the line and turns wrapping off. A line that is too long is cut, because a wrapped line
     * could not be overwritten.
     */
    private static final String BEGIN = "\r\033[?7l";
    private static final String END = "\033[K\033[?7h";

    private final PrintStream out;
    private final boolean terminal;
    private boolean begun;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A progress line on standard error, whether that is a terminal or not. */
    static ProgressLine on(PrintStream standardError) {
        return new ProgressLine(standardError, isTerminal());
    }

    /** Whether the line is overwritten in place. */
    boolean isOnTerminal() {
        return terminal;
    }

    /** Shows this text now. */
    void show(String line) {
        if (terminal) {
            out.print(BEGIN + line + END);
            out.flush();
            begun = true;
        } else {
            say(line);
        }
    }

    /** Prints a line that is not overwritten. */
    void say(String line) {
        out.println("golink: " + line);
    }

    /** Leaves the last text on the terminal. */
    @Override
    public void close() {
        if (begun) {
            out.println();
            begun = false;
        }
    }

    /**
     * Whether standard error is a terminal. Where the system does not say, Java's console decides, although it is about
     * standard input and output.
     */
    private static boolean isTerminal() {
        try {
            return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*");
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }
    }
}

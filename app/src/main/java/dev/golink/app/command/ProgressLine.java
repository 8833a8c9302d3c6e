package dev.golink.app.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A line that is written anew in its place on a terminal, and line after line elsewhere. Used by one thread at a time. */
final class ProgressLine implements AutoCloseable {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    /** To the line's start; a line that is too long is cut instead of wrapped, which could not be written over. */
    private static final String BEGIN = "\r\033[?7l";
    private static final String END = "\033[K\033[?7h";

    private final PrintStream out;
    private final boolean terminal;
    private boolean begun;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard error, which is a terminal or not. */
    static ProgressLine on(PrintStream standardError) {
        return new ProgressLine(standardError, isTerminal());
    }

    /** Whether lines are written in place. */
    boolean isOnTerminal() {
        return terminal;
    }

    /** Shows this now. */
    void show(String line) {
        if (terminal) {
            out.print(BEGIN + line + END);
            out.flush();
            begun = true;
        } else {
            say(line);
        }
    }

    /** Says something that stays. */
    void say(String line) {
        out.println("golink: " + line);
    }

    /** Leaves the last line where it is. */
    @Override
    public void close() {
        if (begun) {
            out.println();
            begun = false;
        }
    }

    /** Where the system does not say what standard error is, the console of Java, which is about the others, has to do. */
    private static boolean isTerminal() {
        try {
            return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*");
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }
    }
}

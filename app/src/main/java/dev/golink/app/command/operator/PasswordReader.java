package dev.golink.app.command.operator;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.golink.app.command.server.CommandFailure;

/** Reads a new password: from the terminal twice and without showing it, otherwise the first line of standard input. */
final class PasswordReader {
    private static final int LONGEST = 1_000;

    private PasswordReader() {}

    static String read() throws CommandFailure {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.isPresent() ? ask(terminal.get()) : firstLine(System.in);
    }

    private static String ask(Console console) throws CommandFailure {
        String first = typed(console.readPassword("New password: "));
        String again = typed(console.readPassword("Again: "));
        if (!first.equals(again)) {
            throw new CommandFailure("the two passwords differ; nothing was changed");
        }
        return first;
    }

    private static String typed(char[] letters) throws CommandFailure {
        if (letters == null) {
            throw new CommandFailure("no password was typed; nothing was changed");
        }
        return new String(letters);
    }

    static String firstLine(InputStream input) throws CommandFailure {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), LONGEST);
            String line = in.readLine();
            if (line == null || line.isEmpty()) {
                throw new CommandFailure("the first line of standard input must be the password; nothing was changed");
            }
            return line;
        } catch (IOException e) {
            throw new CommandFailure("the password can't be read from standard input: " + e.getMessage());
        }
    }
}

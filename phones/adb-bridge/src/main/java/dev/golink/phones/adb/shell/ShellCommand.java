package dev.golink.phones.adb.shell;

import java.util.List;

/**
 * A program on the phone and its arguments. {@link #line} is the only way to a line of the shell, so that no argument can
 * ever be read as anything else.
 *
 * @param words the program and its arguments; at least one, without NUL
 */
public record ShellCommand(List<String> words) {
    /** @throws IllegalArgumentException if there is no word, or NUL in one, which no program can be given */
    public ShellCommand {
        words = List.copyOf(words);
        if (words.isEmpty() || words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("A command has at least one word, and no word has the character NUL.");
        }
    }

    /** A program and its arguments. */
    public static ShellCommand of(String... words) {
        return new ShellCommand(List.of(words));
    }

    /** The command as a line for a POSIX shell, without a line end after it: each word in single quotes. */
    public String line() {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ").append('\'').append(word.replace("'", "'\\''")).append('\'');
        }
        return line.toString();
    }
}

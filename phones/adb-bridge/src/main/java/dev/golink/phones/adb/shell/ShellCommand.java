package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A program on the phone and its arguments. {@link #line} is the only way to a line of the shell, so that no argument can
 * ever be read as anything else.
 *
 * @param words the program and its arguments; at least one, without NUL, and without halves of characters
 */
public record ShellCommand(List<String> words) {
    /**
     * @throws IllegalArgumentException if there is no word, or if a word has NUL, which no program can be given, or half of
     *                                  a surrogate pair, which would arrive as another character
     */
    public ShellCommand {
        words = List.copyOf(words);
        if (words.isEmpty() || words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("A command has at least one word, and no word has the character NUL.");
        }
        if (!words.stream().allMatch(UTF_8.newEncoder()::canEncode)) {
            throw new IllegalArgumentException("A word of a command has half of a character.");
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

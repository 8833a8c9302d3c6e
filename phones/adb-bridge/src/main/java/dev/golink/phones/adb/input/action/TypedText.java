package dev.golink.phones.adb.input.action;

import java.util.ArrayList;
import java.util.List;

import dev.golink.phones.adb.shell.ShellCommand;

/**
 * A text as commands that type it. {@code input text} reads {@code %s} as a space and everything else as it is (AOSP,
 * sendText of InputShellCommand and Input), so spaces are written so, and a percent sign before an s gets its own
 * command. Line ends and tabs are keys.
 */
final class TypedText {
    /** A longer command could not be stopped for long when control ends. */
    private static final int LONGEST_PART = 100;
    private static final String ENTER = "66";
    private static final String TAB = "61";

    private final List<PhoneAction> actions = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int characters;

    private TypedText() {}

    /** Whether the phone can type it: printable ASCII, line ends and tabs. */
    static boolean isTypable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\t');
    }

    /** The commands, in order. The text must be typable. */
    static List<PhoneAction> of(String text) {
        TypedText typed = new TypedText();
        text.chars().forEach(c -> typed.add((char) c));
        typed.endPart();
        return typed.actions;
    }

    private void add(char character) {
        boolean key = character == '\n' || character == '\t';
        boolean wouldBeSpace = character == 's' && !part.isEmpty() && part.charAt(part.length() - 1) == '%';
        if (key || wouldBeSpace || characters == LONGEST_PART) {
            endPart();
        }
        if (key) {
            actions.add(new PhoneAction.Type(
                    ShellCommand.of("input", "keyevent", character == '\n' ? ENTER : TAB), 1));
        } else {
            part.append(character == ' ' ? "%s" : String.valueOf(character));
            characters++;
        }
    }

    private void endPart() {
        if (characters > 0) {
            actions.add(new PhoneAction.Type(ShellCommand.of("input", "text", part.toString()), characters));
            part.setLength(0);
            characters = 0;
        }
    }
}

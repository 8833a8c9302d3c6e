package dev.golink.app.command.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.protocol.input.PartJson;

/** Reads a line of standard input: the words of a gesture, or its steps as JSON. */
final class GestureLine {
    private GestureLine() {}

    /** Whether the line says nothing: it is blank, or a comment that begins with {@code #}. */
    static boolean isEmpty(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /**
     * The steps of the gesture.
     *
     * @throws IllegalArgumentException with a text that says what is wrong
     */
    static List<InputStep> read(String line) {
        String stripped = line.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            List<InputStep> steps = PartJson.steps(stripped);
            if (leavesPressed(steps)) {
                throw new IllegalArgumentException(
                        "after a line, nothing may be pressed any more; put the whole gesture"
                                + " into one line");
            }
            return steps;
        }
        return GestureWords.read(words(stripped));
    }

    /** Whether a finger or a key is still pressed after these steps. */
    private static boolean leavesPressed(List<InputStep> steps) {
        Set<Object> pressed = new HashSet<>();
        for (InputStep step : steps) {
            if (step instanceof InputStep.Touch touch && touch.action() != TouchAction.MOVE) {
                pressed.remove(touch.pointer());
                if (touch.action() == TouchAction.DOWN) {
                    pressed.add(touch.pointer());
                }
            } else if (step instanceof InputStep.Key(var key, var action)) {
                pressed.remove(key);
                if (action == KeyAction.DOWN) {
                    pressed.add(key);
                }
            }
        }
        return !pressed.isEmpty();
    }

    /** The words of a line. Words with spaces stand in double quotes; there, {@code \"} and {@code \\} stand for signs. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        boolean hasWord = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (isQuoted && letter == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (letter == '"') {
                isQuoted = !isQuoted;
                hasWord = true;
            } else if (!isQuoted && Character.isWhitespace(letter)) {
                if (hasWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                hasWord = false;
            } else {
                word.append(letter);
                hasWord = true;
            }
        }
        if (isQuoted) {
            throw new IllegalArgumentException("a double quote is not closed");
        }
        if (hasWord) {
            words.add(word.toString());
        }
        return words;
    }
}

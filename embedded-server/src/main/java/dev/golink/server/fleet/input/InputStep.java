package dev.golink.server.fleet.input;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** One step of a gesture. Steps of one message are carried out in order. */
public sealed interface InputStep {
    /** The greatest number of a pointer. Numbers begin with 0. */
    int LAST_POINTER = 9;
    /** The longest that a single step may take. */
    Duration LONGEST = Duration.ofSeconds(10);
    /** The most characters of a text or of a clipboard. */
    int LONGEST_TEXT = 2_000;
    /** The longest pause between two steps. */
    Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** The most characters of the name of an app or of what an element is found by. */
    int LONGEST_NAME = 256;
    /** The greatest index of an element. */
    int LAST_INDEX = 999;

    /** The kind of input that the phone must be able to carry out; null for a pause, which all of them can. */
    @Nullable
    InputKind kind();

    /** How long the step takes by itself. */
    default Duration duration() {
        return Duration.ZERO;
    }

    /** A touch of the screen. */
    sealed interface OfScreen extends InputStep {
        @Override
        default InputKind kind() {
            return InputKind.TOUCH;
        }
    }

    /**
     * Part of a gesture that goes on: a finger comes, moves or goes.
     *
     * @param pointer the number of the finger, 0 to {@value #LAST_POINTER}
     * @param action  what it does
     * @param at      where
     * @param millis  milliseconds since the gesture began
     */
    record Touch(int pointer, TouchAction action, ScreenPoint at, int millis) implements OfScreen {
        /** @throws IllegalArgumentException if a number is out of range */
        public Touch {
            if (pointer < 0 || pointer > LAST_POINTER) {
                throw new IllegalArgumentException("p, the number of a pointer, is 0 to " + LAST_POINTER + ".");
            }
            if (millis < 0) {
                throw new IllegalArgumentException("t, the time since the gesture began, is not negative.");
            }
        }
    }

    /**
     * A short touch.
     *
     * @param at where
     */
    record Tap(ScreenPoint at) implements OfScreen {}

    /**
     * A long touch.
     *
     * @param at   where
     * @param time how long, up to 10 s
     */
    record LongPress(ScreenPoint at, Duration time) implements OfScreen {
        /** @throws IllegalArgumentException if the time is out of range */
        public LongPress {
            check(time, LONGEST);
        }

        @Override
        public Duration duration() {
            return time;
        }
    }

    /**
     * A straight movement of one finger.
     *
     * @param from where it begins
     * @param to   where it ends
     * @param time how long it takes, up to 10 s
     */
    record Swipe(ScreenPoint from, ScreenPoint to, Duration time) implements OfScreen {
        /** @throws IllegalArgumentException if the time is out of range */
        public Swipe {
            check(time, LONGEST);
        }

        @Override
        public Duration duration() {
            return time;
        }
    }

    /**
     * A key.
     *
     * @param key    which
     * @param action whether it is pressed and released, or one of the two
     */
    record Key(InputKey key, KeyAction action) implements InputStep {
        @Override
        public InputKind kind() {
            return InputKind.KEY;
        }
    }

    /**
     * Types a text where the cursor is.
     *
     * @param text 1 to 2,000 characters
     * @param how  by which way
     */
    record Text(String text, TextMethod how) implements InputStep {
        /** @throws IllegalArgumentException if the text is empty or too long */
        public Text {
            check(text, 1, LONGEST_TEXT, "text");
        }

        @Override
        public InputKind kind() {
            return InputKind.TEXT;
        }
    }

    /**
     * Sets the clipboard.
     *
     * @param text up to 2,000 characters
     */
    record SetClipboard(String text) implements InputStep {
        /** @throws IllegalArgumentException if the text is too long */
        public SetClipboard {
            check(text, 0, LONGEST_TEXT, "set");
        }

        @Override
        public InputKind kind() {
            return InputKind.CLIPBOARD;
        }
    }

    /** Reads the clipboard, up to 2,000 characters. */
    record GetClipboard() implements InputStep {
        @Override
        public InputKind kind() {
            return InputKind.CLIPBOARD;
        }
    }

    /**
     * Starts an app, or brings it forward.
     *
     * @param app its package, 1 to 256 characters
     */
    record StartApp(String app) implements InputStep {
        /** @throws IllegalArgumentException if the name is empty or too long */
        public StartApp {
            check(app, 1, LONGEST_NAME, "start");
        }

        @Override
        public InputKind kind() {
            return InputKind.APP;
        }
    }

    /**
     * Stops an app.
     *
     * @param app its package, 1 to 256 characters
     */
    record StopApp(String app) implements InputStep {
        /** @throws IllegalArgumentException if the name is empty or too long */
        public StopApp {
            check(app, 1, LONGEST_NAME, "stop");
        }

        @Override
        public InputKind kind() {
            return InputKind.APP;
        }
    }

    /**
     * Taps an element of the screen, which the phone finds by itself. So it works on phones with different layouts.
     *
     * @param by    what the element is found by
     * @param value the value, 1 to 256 characters
     * @param index which of several such elements, in reading order, from 0 to 999
     */
    record TapElement(ElementBy by, String value, int index) implements InputStep {
        /** @throws IllegalArgumentException if the value is empty or too long, or the index out of range */
        public TapElement {
            check(value, 1, LONGEST_NAME, by.word());
            if (index < 0 || index > LAST_INDEX) {
                throw new IllegalArgumentException("index is 0 to " + LAST_INDEX + ".");
            }
        }

        @Override
        public InputKind kind() {
            return InputKind.ELEMENT;
        }
    }

    /**
     * A pause before the next step.
     *
     * @param time how long, up to 1 s
     */
    record Wait(Duration time) implements InputStep {
        /** @throws IllegalArgumentException if the time is out of range */
        public Wait {
            check(time, LONGEST_WAIT);
        }

        @Override
        public @Nullable InputKind kind() {
            return null;
        }

        @Override
        public Duration duration() {
            return time;
        }
    }

    private static void check(Duration time, Duration longest) {
        if (time.isNegative() || time.compareTo(longest) > 0) {
            throw new IllegalArgumentException("ms is 0 to " + longest.toMillis() + ".");
        }
    }

    private static void check(String text, int least, int most, String field) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException(
                    field + " has " + least + " to " + most + " characters. This one has " + length + ".");
        }
    }
}

package dev.golink.phones.simulator.device.app;

import java.util.Locale;

import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;

/**
 * Something on the screen that can be tapped.
 *
 * @param id     its resource id
 * @param text   its text
 * @param kind   what it is
 * @param area   where it is; parts may be outside of the content of the screen
 * @param action what a tap does
 */
public record Element(String id, String text, Kind kind, Area area, Action action) {
    /** The kinds of elements. Their names in lists of elements are those of Android. */
    public enum Kind {
        /** The tile of an app. */
        TILE("ImageView"),
        /** A button. */
        BUTTON("Button"),
        /** An entry of a list. */
        ENTRY("TextView"),
        /** A switch. */
        SWITCH("Switch"),
        /** A picture. */
        PICTURE("ImageView"),
        /** A field for text. */
        FIELD("EditText"),
        /** The card of an app that runs. */
        CARD("FrameLayout");

        private final String className;

        Kind(String className) {
            this.className = "android.widget." + className;
        }
    }

    /** What a tap does. */
    public sealed interface Action {}

    /**
     * Opens an app.
     *
     * @param app which
     */
    public record Open(App app) implements Action {}

    /** Marks or switches the element, or takes that back. */
    public record Toggle() implements Action {}

    /**
     * Does what a key does.
     *
     * @param key which
     */
    public record Press(InputKey key) implements Action {}

    /** Puts the cursor at the end of the note. */
    public record Write() implements Action {}

    /** Removes the note. */
    public record Clear() implements Action {}

    /** Ends all apps. */
    public record StopAll() implements Action {}

    /** Does nothing. */
    public record Nothing() implements Action {}

    /** Whether it is found by that value. */
    public boolean matches(ElementBy by, String value) {
        return value.equals(switch (by) {
            case ID -> id;
            case TEXT -> text;
            case DESC -> text + " " + kind.name().toLowerCase(Locale.ROOT);
            case CLASS -> kind.className;
        });
    }
}

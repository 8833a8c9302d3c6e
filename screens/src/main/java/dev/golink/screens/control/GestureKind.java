package dev.golink.screens.control;

/** What an operator did with one gesture. */
public enum GestureKind {
    /** A short touch. */
    TAP("control.gesture.tap"),
    /** A touch that stayed in its place. */
    LONG_PRESS("control.gesture.longPress"),
    /** A movement of one finger. */
    DRAG("control.gesture.drag"),
    /** Several fingers. */
    FINGERS("control.gesture.fingers"),
    /** Keys. */
    KEY("control.gesture.key"),
    /** Typed text. */
    TEXT("control.gesture.text"),
    /** The phone's clipboard was set or read. */
    CLIPBOARD("control.gesture.clipboard"),
    /** An app was started or stopped. */
    APP("control.gesture.app"),
    /** A tap on an element that the phone finds by itself. */
    ELEMENT("control.gesture.element"),
    /** Nothing but pauses. */
    NOTHING("control.gesture.nothing");

    private final String key;

    GestureKind(String key) {
        this.key = key;
    }

    /** The key of its name. */
    String key() {
        return key;
    }
}

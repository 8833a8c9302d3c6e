package dev.golink.phones.simulator.device.app;

import java.util.Optional;
import java.util.stream.Stream;

/** What a phone's screen can show: an app, or one of the two pages that belong to the system. */
public enum App {
    /** The home screen, with a tile for each app. */
    HOME("dev.golink.home", "Home"),
    /** The list of the apps that run. */
    RECENTS("dev.golink.recents", "Recents"),
    /** A list that scrolls; a tap marks an entry. */
    MESSAGES("dev.golink.messages", "Messages"),
    /** A field for text. */
    NOTES("dev.golink.notes", "Notes"),
    /** A list of switches. */
    SETTINGS("dev.golink.settings", "Settings"),
    /** A grid of pictures that scrolls. */
    GALLERY("dev.golink.gallery", "Gallery"),
    /** The time of day. */
    CLOCK("dev.golink.clock", "Clock"),
    /** An app with a field for a password, which allows no text from outside. */
    BANK("dev.golink.bank", "Bank");

    private final String id;
    private final String label;

    App(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The package, such as {@code dev.golink.notes}. */
    public String id() {
        return id;
    }

    /** The name under its tile. */
    public String label() {
        return label;
    }

    /** The part of the app that is shown, as Android writes it. */
    public String activity() {
        return id + "/.Main";
    }

    /** Whether it has a tile, and can be started and stopped. */
    public boolean isStartable() {
        return this != HOME && this != RECENTS;
    }

    /** Whether its content can be longer than the screen. */
    public boolean scrolls() {
        return this == MESSAGES || this == SETTINGS || this == GALLERY;
    }

    /** The app with that package that can be started; empty if there is none. */
    public static Optional<App> startable(String id) {
        return Stream.of(values()).filter(app -> app.isStartable() && app.id.equals(id)).findFirst();
    }
}

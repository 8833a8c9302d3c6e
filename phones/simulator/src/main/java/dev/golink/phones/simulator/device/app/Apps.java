package dev.golink.phones.simulator.device.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The apps of a phone and what is in them.
 *
 * @param shown     what the screen shows
 * @param running   the apps that run, the last used first
 * @param scroll    how far the content of the shown app is scrolled, in heights of the screen
 * @param marked    the ids of what is marked or switched on
 * @param note      the text in the app for notes
 * @param clipboard the phone's clipboard
 */
public record Apps(App shown, List<App> running, double scroll, Set<String> marked, Note note, String clipboard) {
    /** The home screen of a phone on which no app runs. */
    public static final Apps INITIAL = new Apps(App.HOME, List.of(), 0, Set.of("switch-wi-fi", "switch-bluetooth"), Note.EMPTY,
            "");

    /** Copies the collections. */
    public Apps {
        running = List.copyOf(running);
        marked = Set.copyOf(marked);
    }

    /** Whether a text that is typed goes into the note. */
    public boolean isWriting() {
        return shown == App.NOTES;
    }

    /** With this app on the screen, from its beginning unless it was there already. */
    public Apps open(App app) {
        List<App> order = new ArrayList<>(running);
        if (app.isStartable()) {
            order.remove(app);
            order.addFirst(app);
        }
        return new Apps(app, order, app == shown ? scroll : 0, marked, note, clipboard);
    }

    /** Without this app running, and with nothing left of what was done in it. */
    public Apps stop(App app) {
        List<App> order = new ArrayList<>(running);
        order.remove(app);
        App next = app == shown ? App.HOME : shown;
        return new Apps(next, order, app == shown ? 0 : scroll, marked, app == App.NOTES ? Note.EMPTY : note,
                clipboard);
    }

    /** With no app running. */
    public Apps stopAll() {
        return new Apps(App.HOME, List.of(), 0, marked, Note.EMPTY, clipboard);
    }

    /** With the content scrolled so far, in heights of the screen. */
    public Apps scrolled(double to) {
        return new Apps(shown, running, to, marked, note, clipboard);
    }

    /** With the mark of that id set if it was not, or removed. */
    public Apps toggled(String id) {
        Set<String> changed = new HashSet<>(marked);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return new Apps(shown, running, scroll, changed, note, clipboard);
    }

    /** With this note. */
    public Apps with(Note changed) {
        return new Apps(shown, running, scroll, marked, changed, clipboard);
    }

    /** With this text in the clipboard. */
    public Apps withClipboard(String text) {
        return new Apps(shown, running, scroll, marked, note, text);
    }
}

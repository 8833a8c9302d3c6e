package dev.golink.phones.simulator.device;

import java.time.Duration;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.device.app.Apps;
import dev.golink.phones.simulator.device.app.Note;
import dev.golink.phones.simulator.device.app.Shape;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputRefusal;

/** How a phone changes by keys. Stateless. */
public final class Keys {
    private Keys() {}

    /** What the phone does when a key is pressed. */
    public static Reaction press(Device device, InputKey key, Duration now) {
        return switch (key) {
            case POWER -> Reaction.done(device.with(device.screen() == ScreenState.OFF ? ScreenState.LOCKED
                    : ScreenState.OFF));
            case VOLUME_UP -> Reaction.done(device.with(device.volume().by(1, now)));
            case VOLUME_DOWN -> Reaction.done(device.with(device.volume().by(-1, now)));
            case ROTATE -> device.screen() == ScreenState.OFF ? DeviceSteps.locked() : Reaction.done(device.turned());
            case BACK, ESCAPE, HOME -> unlocked(device, device.apps().open(App.HOME));
            case RECENTS -> unlocked(device, device.apps().open(App.RECENTS));
            case PAGE_UP -> scroll(device, -page(device));
            case PAGE_DOWN -> scroll(device, page(device));
            case UP -> device.apps().isWriting() ? edit(device, device.apps().note().up())
                    : scroll(device, -device.layout().shape().row());
            case DOWN -> device.apps().isWriting() ? edit(device, device.apps().note().down())
                    : scroll(device, device.layout().shape().row());
            case ENTER, DELETE, FORWARD_DELETE, TAB, LEFT, RIGHT, LINE_START, LINE_END, SELECT_ALL ->
                edit(device, edited(device.apps().note(), key));
            case COPY, CUT -> cut(device, key);
            case PASTE -> edit(device, device.apps().note().insert(device.apps().clipboard()));
        };
    }

    private static Note edited(Note note, InputKey key) {
        return switch (key) {
            case ENTER -> note.insert("\n");
            case TAB -> note.insert("  ");
            case DELETE -> note.delete();
            case FORWARD_DELETE -> note.deleteForward();
            case LEFT -> note.left();
            case RIGHT -> note.right();
            case LINE_START -> note.lineStart();
            case LINE_END -> note.lineEnd();
            case SELECT_ALL -> note.selectAll();
            case BACK, HOME, RECENTS, POWER, VOLUME_UP, VOLUME_DOWN, ROTATE, ESCAPE, UP, DOWN, PAGE_UP, PAGE_DOWN,
                    COPY, CUT, PASTE ->
                note;
        };
    }

    private static double page(Device device) {
        Shape shape = device.layout().shape();
        return shape.bottom() - shape.top() - shape.row();
    }

    private static Reaction scroll(Device device, double by) {
        if (!device.apps().shown().scrolls()) {
            return noFocus(device, "Nothing on the screen scrolls.");
        }
        double to = Math.clamp(device.apps().scroll() + by, 0, device.layout().furthest());
        return unlocked(device, device.apps().scrolled(to));
    }

    private static Reaction cut(Device device, InputKey key) {
        Apps apps = device.apps();
        if (!apps.isWriting()) {
            return noFocus(device, "No field for text is active.");
        }
        if (apps.note().selected().isEmpty()) {
            return new Reaction.Refused(InputRefusal.FAILED, "Nothing is selected.");
        }
        Apps copied = apps.withClipboard(apps.note().selected());
        return unlocked(device, key == InputKey.CUT ? copied.with(apps.note().insert("")) : copied);
    }

    private static Reaction edit(Device device, Note note) {
        if (!device.apps().isWriting()) {
            return noFocus(device, "No field for text is active.");
        }
        return note.text().length() > Note.LONGEST ? new Reaction.Refused(InputRefusal.FAILED, "The note is full.")
                : unlocked(device, device.apps().with(note));
    }

    private static Reaction unlocked(Device device, Apps apps) {
        return device.screen() == ScreenState.UNLOCKED ? Reaction.done(device.with(apps)) : DeviceSteps.locked();
    }

    private static Reaction noFocus(Device device, String message) {
        return device.screen() == ScreenState.UNLOCKED ? new Reaction.Refused(InputRefusal.NO_FOCUS, message)
                : DeviceSteps.locked();
    }
}

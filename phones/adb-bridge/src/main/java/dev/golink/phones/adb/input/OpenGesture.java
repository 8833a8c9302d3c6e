package dev.golink.phones.adb.input;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.input.action.Pressed;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.input.SeenPicture;

/** A gesture that is not answered yet. Used on the phones' thread. */
final class OpenGesture {
    final String id;
    /** The picture that the operator saw, to be compared before the first action; null if nothing is to be compared. */
    @Nullable
    SeenPicture seen;
    final Pressed pressed = new Pressed();
    /** The parts with actions that are not done yet. */
    int waiting;
    /** How it typed a text; null if it typed none. */
    @Nullable
    String how;
    PhoneTimer.ScheduledTask letGo = PhoneTimer.ScheduledTask.NONE;

    OpenGesture(String id, @Nullable SeenPicture seen) {
        this.id = id;
        this.seen = seen;
    }

    boolean isPressed() {
        return pressed.isPressed();
    }
}

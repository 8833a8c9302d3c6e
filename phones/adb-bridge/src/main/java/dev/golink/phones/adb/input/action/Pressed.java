package dev.golink.phones.adb.input.action;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputKey;

/**
 * What an operator presses within a gesture. On the phone, nothing stays pressed: a touch is played when the finger leaves
 * the screen, and a key is pressed and released when it goes down. Used on the phones' thread.
 */
public final class Pressed {
    /** The finger on the screen; null if there is none. */
    @Nullable
    TouchPath finger;
    /** The keys that are down. */
    final Set<InputKey> keys = EnumSet.noneOf(InputKey.class);

    /** Nothing is pressed. */
    public Pressed() {}

    /** Whether a finger or a key is down. */
    public boolean isPressed() {
        return finger != null || !keys.isEmpty();
    }
}

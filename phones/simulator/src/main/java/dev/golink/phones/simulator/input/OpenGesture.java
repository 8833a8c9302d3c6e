package dev.golink.phones.simulator.input;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.simulator.device.FingerId;
import dev.golink.server.fleet.input.InputKey;

/** A gesture that the phone has not answered yet. Used on the swarm's thread. */
final class OpenGesture {
    final String id;
    final Set<FingerId> fingers = new HashSet<>();
    final Set<InputKey> keys = EnumSet.noneOf(InputKey.class);
    /** The parts that are not carried out yet. */
    int waiting;
    @Nullable
    String how;
    @Nullable
    String clipboard;
    PhoneTimer.ScheduledTask letGo = PhoneTimer.ScheduledTask.NONE;

    OpenGesture(String id) {
        this.id = id;
    }

    boolean isPressed() {
        return !fingers.isEmpty() || !keys.isEmpty();
    }
}

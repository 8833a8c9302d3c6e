package dev.golink.phones.simulator;

import java.util.HashMap;
import java.util.Map;

import dev.golink.phones.simulator.message.PhoneMessages;
import dev.golink.phones.simulator.wire.Message;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;

/** Heartbeats as they travel, each written once for all phones that are the same way. Used on the swarm's thread. */
final class Hearts {
    /** The heart of a legacy phone. */
    static final Message PLAIN = Message.text(PhoneMessages.PLAIN_HEART);

    private static final int MOST_KEPT = 1_024;

    private final Map<Told, Message> kept = new HashMap<>();

    /** The heart of a phone that is in this state. */
    Message of(Vitals vitals, Sharing sharing, long droppedFrames) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Told(vitals, sharing, droppedFrames),
                told -> Message.text(PhoneMessages.heart(told.vitals, told.sharing, told.droppedFrames)));
    }

    private record Told(Vitals vitals, Sharing sharing, long droppedFrames) {}
}

package dev.golink.phones.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.golink.phones.simulator.message.PhoneMessages;
import dev.golink.phones.simulator.wire.Message;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/** Heartbeats as they travel, each written once for all phones that are the same way. Used on the swarm's thread. */
final class Hearts {
    /** The heart of a legacy phone. */
    static final Message PLAIN = Message.text(PhoneMessages.PLAIN_HEART);

    /** The heart of a page that knows no other. */
    static final Message PING = Message.text("ping");

    private static final int MOST_KEPT = 1_024;

    private final Map<Told, Message> kept = new HashMap<>();

    /** The heart of a phone that is in this state and shares nothing. */
    Message of(Vitals vitals, Sharing sharing) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Told(vitals, sharing),
                told -> Message.text(PhoneMessages.heart(told.vitals, told.sharing, null)));
    }

    /** The heart of a phone that has a screen to share; there is no other like it, for it tells the time. */
    static Message of(Vitals vitals, Sharing sharing, Instant clock) {
        return Message.text(PhoneMessages.heart(vitals, sharing, clock));
    }

    private record Told(Vitals vitals, Sharing sharing) {}
}

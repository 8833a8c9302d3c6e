package dev.golink.phones.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.golink.phones.client.message.PhoneMessages;
import dev.golink.phones.client.wire.Message;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/** Heartbeat messages, ready to send. Phones in the same state share one message. Used on the swarm's thread. */
final class HeartbeatMessages {
    /** The heartbeat of a legacy phone. */
    static final Message PLAIN = Message.text(PhoneMessages.PLAIN_HEART);

    /** The heartbeat of a page that knows only the text {@code ping}. */
    static final Message PING = Message.text("ping");

    private static final int MOST_KEPT = 1_024;

    private final Map<Told, Message> kept = new HashMap<>();

    /** The heartbeat of a phone without a screen to share; shared by all phones in this state. */
    Message of(Vitals vitals, Sharing sharing) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Told(vitals, sharing),
                told -> Message.text(PhoneMessages.heart(told.vitals, told.sharing, null)));
    }

    /** The heartbeat of a phone with a screen to share. It is not shared, because it contains the time. */
    static Message of(Vitals vitals, Sharing sharing, Instant clock) {
        return Message.text(PhoneMessages.heart(vitals, sharing, clock));
    }

    private record Told(Vitals vitals, Sharing sharing) {}
}

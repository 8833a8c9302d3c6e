package dev.golink.app.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Link;
import dev.golink.server.fleet.LinkHealth;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;

/** Phones for tests. */
final class Phones {
    static final PhoneId ID = new PhoneId("lab-07");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Phones() {}

    static Phone sharing(Sharing sharing) {
        return sharing(sharing, "");
    }

    static Phone sharing(Sharing sharing, String message) {
        return phone(Presence.ONLINE, sharing, message, null);
    }

    static Phone offline(Departure.Reason reason) {
        return phone(Presence.OFFLINE, Sharing.OFF, "", new Departure(reason, NOON, ""));
    }

    static Phone phone(Presence presence, Sharing sharing, String message, Departure departure) {
        return new Phone(ID, new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400, true, false),
                new Link(presence, NOON, "192.0.2.7", NOON, NOON, Duration.ofSeconds(5), null, departure,
                        LinkHealth.FLAWLESS),
                Vitals.UNKNOWN, sharing, message, List.of(new OperatorId("desk")));
    }
}

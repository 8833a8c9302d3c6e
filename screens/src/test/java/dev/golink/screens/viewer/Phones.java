package dev.golink.screens.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.profile.Profile;

/** Phones for tests. */
public final class Phones {
    public static final PhoneId ID = new PhoneId("lab-07");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Phones() {}

    public static Phone sharing(Sharing sharing) {
        return sharing(sharing, "");
    }

    public static Phone sharing(Sharing sharing, String message) {
        return phone(Presence.ONLINE, sharing, message, null);
    }

    /** A phone that shares its screen and reports that nothing changes on it. */
    public static Phone still(Presence presence) {
        return telling(phone(presence, Sharing.LIVE, "", null), new ScreenVitals(100L, 0L, true, null));
    }

    /** The same phone with the given vitals of its stream. */
    public static Phone telling(Phone phone, ScreenVitals screen) {
        return new Phone(phone.id(), phone.description(), phone.link(), new Vitals(null, null, null, null, screen),
                phone.sharing(), phone.sharingMessage(), phone.watchers(), Profile.NONE, SharingDetails.NONE,
                PhoneInput.NONE);
    }

    /** The same phone with a clock that is ahead by the given time. */
    public static Phone ahead(Phone phone, Duration clock) {
        Link link = phone.link();
        return new Phone(phone.id(), phone.description(),
                new Link(link.presence(), link.since(), link.address(), link.connectedAt(), link.lastHeardAt(),
                        link.interval(), link.intervalSource(), link.roundTrip(), link.departure(), link.health(),
                        clock, link.identity()),
                phone.vitals(), phone.sharing(), phone.sharingMessage(), phone.watchers(), Profile.NONE,
                SharingDetails.NONE, PhoneInput.NONE);
    }

    public static Phone offline(Departure.Reason reason) {
        return phone(Presence.OFFLINE, Sharing.OFF, "", new Departure(reason, NOON, Departure.Code.OTHER, "", ""));
    }

    public static Phone phone(Presence presence, Sharing sharing, String message, Departure departure) {
        return new Phone(ID,
                new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400, Set.of(Capability.SHARE), Set.of(),
                        false),
                new Link(presence, NOON, "192.0.2.7", NOON, NOON, Duration.ofSeconds(5), IntervalSource.TOLD, null,
                        departure,
                        LinkHealth.FLAWLESS, null, Identity.NOT_TOLD),
                Vitals.UNKNOWN, sharing, message, List.of(new OperatorId("desk")), Profile.NONE, SharingDetails.NONE,
                PhoneInput.NONE);
    }
}

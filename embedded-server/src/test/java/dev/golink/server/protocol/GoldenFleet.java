package dev.golink.server.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
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
import dev.golink.server.fleet.screen.Codec;

/** The phones and operators in the golden messages. */
final class GoldenFleet {
    static final PhoneId PHONE = new PhoneId("phone-7");
    static final PhoneId DECOMPOSED = new PhoneId("pho\u0300ng-2");
    static final OperatorId DESK = new OperatorId("desk");
    static final OperatorId ANNA = new OperatorId("anna");
    static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);

    static final Phone LIVE = new Phone(PHONE,
            new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080, 2400, Set.of(Capability.SHARE),
                    Set.of(),
                    false),
            new Link(Presence.ONLINE, START, "192.0.2.7", START, START.plusMillis(4_500), Duration.ofSeconds(5),
                    IntervalSource.TOLD, Duration.ofNanos(12_500_000), null,
                    new LinkHealth(3, 0, 2,
                            new Departure(Departure.Reason.REPLACED, START, Departure.Code.OTHER, "", ""), List.of()),
                    null, Identity.NOT_TOLD),
            new Vitals(82, true, "wifi", 31.5, ScreenVitals.UNKNOWN), Sharing.LIVE, "",
            List.of(new OperatorId("anna"), DESK), Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);
    static final Phone DEPARTED = new Phone(new PhoneId("old-1"), PhoneDescription.LEGACY,
            new Link(Presence.OFFLINE, START.plusSeconds(3), "192.0.2.8", START.plusSeconds(1), START.plusSeconds(2),
                    Duration.ofSeconds(30), IntervalSource.HABIT, null,
                    new Departure(Departure.Reason.RULE_BROKEN, START.plusSeconds(3), Departure.Code.TOO_BIG,
                            "The message is too big.", ""),
                    LinkHealth.FLAWLESS, null, Identity.NOT_TOLD),
            Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);
    static final Phone NEW = new Phone(new PhoneId("new-1"), PhoneDescription.LEGACY,
            new Link(Presence.ONLINE, START, "192.0.2.9", START, START, Duration.ofSeconds(30), IntervalSource.ASSUMED,
                    null, null, LinkHealth.FLAWLESS, null, Identity.NOT_TOLD),
            Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);

    static final Phone STREAMING = new Phone(PHONE,
            new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080, 2400, Set.of(Capability.SHARE),
                    Set.of(Codec.H264, Codec.JPEG), false),
            new Link(Presence.ONLINE, START, "192.0.2.7", START, START.plusMillis(4_500), Duration.ofSeconds(5),
                    IntervalSource.TOLD, Duration.ofNanos(12_500_000), null, LinkHealth.FLAWLESS,
                    Duration.ofNanos(-250_250_000), Identity.NOT_TOLD),
            new Vitals(82, null, null, null, new ScreenVitals(1200L, 3L, true, Duration.ofNanos(8_500_000))),
            Sharing.LIVE, "", List.of(DESK), Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);

    private static final PhoneDescription PAUSES = new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
            2400, Set.of(Capability.SHARE, Capability.PAUSE), Set.of(Codec.H264, Codec.JPEG), false);
    private static final Link LINK = new Link(Presence.ONLINE, START, "192.0.2.7", START, START.plusMillis(4_500),
            Duration.ofSeconds(5), IntervalSource.TOLD, null, null, LinkHealth.FLAWLESS, null, Identity.NOT_TOLD);
    static final Phone PAUSED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.PAUSED, "", List.of(),
            Profile.NONE, new SharingDetails(new OperatorId("anna"), START.plusSeconds(1), null), PhoneInput.NONE);
    static final Phone UNWATCHED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.OFF, "", List.of(),
            Profile.NONE, new SharingDetails(null, null, Duration.ofMinutes(10)), PhoneInput.NONE);
    static final Phone NUMBERED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.OFF, "", List.of(),
            new Profile("", List.of(), List.of(), "", 12), SharingDetails.NONE, PhoneInput.NONE);

    static final Phone CONTROLLED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.OFF, "", List.of(),
            Profile.NONE, SharingDetails.NONE,
            new PhoneInput(Set.of(InputKind.TOUCH, InputKind.KEY), InputObstacle.LOCKED, ANNA));

    static final Phone CONTESTED = new Phone(DECOMPOSED, PhoneDescription.LEGACY,
            new Link(Presence.OFFLINE, START.plusSeconds(3), "2001:db8::7", START.plusSeconds(1), START.plusSeconds(2),
                    Duration.ofSeconds(5), IntervalSource.TOLD, null,
                    new Departure(Departure.Reason.RULE_BROKEN, START.plusSeconds(3), Departure.Code.NOT_TEXT,
                            "Too many messages that are not JSON objects with an event, such as \"\\n\".", "\"\\n\""),
                    new LinkHealth(3, 0, 0,
                            new Departure(Departure.Reason.REPLACED, START, Departure.Code.OTHER, "", ""),
                            List.of("192.0.2.7", "2001:db8::7")),
                    null, Identity.NOT_TOLD),
            Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);

    private GoldenFleet() {}
}

package dev.golink.app.look;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.app.roster.PhoneAges;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.IntervalSource;
import dev.golink.server.fleet.LinkHealth;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Presence;

/** What the table says of a phone, in the language of its words. Immutable. */
public final class PhoneWords {
    private final Words words;
    private final Ages ages;
    private final ConnectionWords link;
    private final IntervalWords intervals;
    private final IntSupplier lowBattery;

    /**
     * Words.
     *
     * @param ages       how moments are told
     * @param lowBattery from how many percent down a battery counts as low, as it is now
     */
    public PhoneWords(Words words, Ages ages, IntSupplier lowBattery) {
        this.words = words;
        this.ages = ages;
        this.lowBattery = lowBattery;
        this.link = new ConnectionWords(words, ages);
        this.intervals = new IntervalWords(words);
    }

    /** The words it speaks with. */
    public Words words() {
        return words;
    }

    /** How moments are told. */
    public Ages ages() {
        return ages;
    }

    /** How the intervals that phones are judged by are told. */
    public IntervalWords intervals() {
        return intervals;
    }

    /** "online", "late", "stale" or "offline". */
    public String presence(Presence presence) {
        return switch (presence) {
            case ONLINE -> words.text("presence.online");
            case LATE -> words.text("presence.late");
            case STALE -> words.text("presence.stale");
            case OFFLINE -> words.text("presence.offline");
        };
    }

    /** The presence, and in a word why a phone left or how badly its connection holds. */
    public String presenceAndReason(Phone phone) {
        return link.brief(phone, presence(phone.presence()));
    }

    /** That something was so when the server was last heard, and may not be so now. */
    public String was(String what) {
        return words.text("presence.was", what);
    }

    /**
     * All that there is to say of the presence: since when, of a phone that left why and when, what troubles it had, and
     * by which interval it is judged.
     */
    public String presenceInFull(Phone phone, Instant now) {
        List<String> parts = new ArrayList<>(List.of(presenceSince(phone, now)));
        parts.addAll(link.troubles(phone));
        parts.addAll(link.previous(phone, now));
        if (phone.presence().isConnected()) {
            parts.add(words.text("health.interval", intervals.line(phone.link())));
        }
        return String.join("\n", parts);
    }

    /** That two devices use the phone's id, and where; empty if it is but one. */
    public String contest(Phone phone) {
        return String.join("", link.contest(phone));
    }

    /** Where it is; both addresses if two devices use its id. */
    public String address(Phone phone) {
        LinkHealth health = phone.link().health();
        return health.isContested()
                ? words.text("details.address.two", orUnknown(health.usedFrom().get(0)),
                        orUnknown(health.usedFrom().get(1)))
                : orUnknown(phone.link().address());
    }

    /** Since when it is here, or since when and why not. */
    public String presenceSince(Phone phone, Instant now) {
        Departure departure = phone.link().departure();
        if (departure == null || phone.presence().isConnected()) {
            return words.text("presence.since", presence(phone.presence()), ages.at(phone.link().since(), now));
        }
        return words.text("presence.left", link.fullReason(departure), ages.at(departure.at(), now));
    }

    /** Why a phone left, in full; empty if that is not known. */
    public String whyLeft(Phone phone) {
        Departure departure = phone.link().departure();
        return departure == null ? "" : link.fullReason(departure);
    }

    /** Why a connection ended, with the server's own words where there are any. */
    public String departure(Departure departure) {
        return link.fullReason(departure);
    }

    /** A peer's own word on one line, or that it is not known. */
    public String orUnknown(@Nullable String value) {
        String plain = value == null ? "" : OutcomeWords.plain(value);
        return plain.isEmpty() ? words.text("unknown") : plain;
    }

    /** The battery; of a phone that left it is not known any more, whatever it told last. */
    public String battery(Phone phone) {
        Integer battery = phone.presence().isConnected() ? phone.vitals().battery() : null;
        return battery == null ? words.text("unknown") : words.text("battery.percent", battery);
    }

    /** Whether the battery is being charged or low; nothing of a phone that left. */
    public Sign batterySign(Phone phone) {
        if (!phone.presence().isConnected()) {
            return Sign.NONE;
        }
        if (Boolean.TRUE.equals(phone.vitals().charging())) {
            return Sign.CHARGING;
        }
        Integer battery = phone.vitals().battery();
        return battery != null && battery <= lowBattery.getAsInt() ? Sign.LOW : Sign.NONE;
    }

    /** The battery, and in words what its sign says. */
    public String batteryInFull(Phone phone) {
        String battery = battery(phone);
        Sign sign = batterySign(phone);
        if (sign == Sign.CHARGING) {
            return words.text("battery.charging", battery);
        }
        return sign == Sign.LOW ? words.text("battery.low", battery) : battery;
    }

    /** The network; of a phone that left it is not known any more. */
    public String network(Phone phone) {
        return orUnknown(phone.presence().isConnected() ? phone.vitals().network() : null);
    }

    /** The round trip; of a phone that left it is not known any more. */
    public String roundTrip(Phone phone) {
        Long millis = roundTripMillis(phone);
        return millis == null ? words.text("unknown") : words.text("roundTrip.millis", millis);
    }

    /**
     * The round trip as it is shown, exported and searched for: in whole milliseconds, 1 or more; null if it is not known, as
     * of a phone that left.
     */
    public static @Nullable Long roundTripMillis(Phone phone) {
        Duration roundTrip = phone.presence().isConnected() ? phone.link().roundTrip() : null;
        return roundTrip == null ? null : Long.valueOf(Math.max(1, Math.round(roundTrip.toNanos() / 1e6)));
    }

    /** What people call a phone, or its id if they call it nothing else. */
    public static String name(Phone phone) {
        String nickname = OutcomeWords.plain(phone.profile().nickname());
        return nickname.isEmpty() ? phone.id().value() : nickname;
    }

    /** What people call a phone, and its id if that is another. */
    public static String nameAndId(Phone phone) {
        String name = name(phone);
        String id = phone.id().value();
        return name.equals(id) ? id : name + " · " + id;
    }

    /** How many watch a phone's screen. */
    public static int watchers(Phone phone) {
        return phone.watchers().size();
    }

    /** How many watch, as a figure. */
    public String watching(Phone phone) {
        return count(watchers(phone));
    }

    /** How long a phone has been connected; of one that left it is not said. */
    public String connectedFor(Phone phone, PhoneAges age) {
        return phone.presence().isConnected() ? ages.span(age.connected()) : words.text("unknown");
    }

    /** When a phone connected, exactly. */
    public String connectedAt(Phone phone) {
        return ages.exactly(phone.link().connectedAt());
    }

    /** How long ago a phone was heard. */
    public String heard(Phone phone, PhoneAges age) {
        return ages.since(phone.link().lastHeardAt(), age.heard());
    }

    /** The interval a phone is judged by; null while none is known. */
    public static @Nullable Duration interval(Phone phone) {
        return phone.link().intervalSource() == IntervalSource.ASSUMED ? null : phone.link().interval();
    }

    /** How many heartbeats a phone missed since it connected. */
    public String missed(Phone phone) {
        return count(phone.link().health().missedInAll());
    }

    /** The same, and how it stands now. */
    public String missedInFull(Phone phone) {
        return String.join("\n", link.troubles(phone));
    }

    private String count(int number) {
        return words.text("counts.figure", number);
    }

    /** Some names in a row, or that there are none. */
    public String names(List<String> names) {
        return names.isEmpty() ? words.text("unknown") : String.join(words.text("sentence.comma"), names);
    }

    /**
     * The whole row as a sentence, for who can't see it.
     *
     * @param live whether what is known of the phone is so now
     */
    public String sentence(PhoneRow row, PhoneAges age, boolean live) {
        Phone phone = row.phone();
        List<String> parts = new ArrayList<>();
        if (!phone.profile().nickname().isEmpty()) {
            parts.add(name(phone));
        }
        parts.add(row.id().value());
        if (phone.description().model() != null) {
            parts.add(orUnknown(phone.description().model()));
        }
        String presence = phone.presence().isConnected() ? presence(phone.presence()) : presenceSince(phone, age.now());
        parts.add(live ? presence : was(presence));
        parts.addAll(link.troubles(phone));
        SharingLook look = SharingLook.of(phone, row.request(), live, words);
        parts.add(look.sign() == Sign.NONE ? words.text("sentence.notSharing")
                : words.text("sentence.sharing", look.full()));
        if (phone.presence().isConnected() && phone.vitals().battery() != null) {
            parts.add(words.text("sentence.battery", batteryInFull(phone)));
        }
        parts.add(words.text("sentence.heard", heard(phone, age)));
        return words.text("sentence.end", String.join(words.text("sentence.comma"), parts));
    }
}

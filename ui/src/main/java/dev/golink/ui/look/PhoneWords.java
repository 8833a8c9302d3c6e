package dev.golink.ui.look;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.words.Words;

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

    /** Whether a battery with so many percent left counts as low. */
    public boolean isLow(int percent) {
        return percent <= lowBattery.getAsInt();
    }

    /** What people call a phone, or its id if they call it nothing else. */
    public static String name(Phone phone) {
        String nickname = OutcomeWords.plain(phone.profile().nickname());
        return nickname.isEmpty() ? phone.id().value() : nickname;
    }

    /** A name of a phone with its number before it, if it has one. */
    public static String numbered(Phone phone, String name) {
        int number = phone.profile().number();
        return number == 0 ? name : number + " · " + name;
    }

    /** What people call a phone, and its id if that is another. */
    public static String nameAndId(Phone phone) {
        String name = name(phone);
        String id = phone.id().value();
        return name.equals(id) ? id : name + " · " + id;
    }

    /** What there is to say of how well a phone's connection holds or held, a part each; none if all is well. */
    public List<String> troubles(Phone phone) {
        return link.troubles(phone);
    }

    /** Some names in a row, or that there are none. */
    public String names(List<String> names) {
        return names.isEmpty() ? words.text("unknown") : String.join(words.text("sentence.comma"), names);
    }
}

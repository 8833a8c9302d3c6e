package dev.golink.ui.presentation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.texts.Texts;

/** The table's texts about a phone, in the operator's language. Immutable. */
public final class PhoneTexts {
    private final Texts texts;
    private final AgeTexts ageTexts;
    private final ConnectionTexts link;
    private final IntervalTexts intervals;
    private final IntSupplier lowBattery;

    /**
     * Makes the texts of one language.
     *
     * @param ageTexts   makes the texts of moments
     * @param lowBattery the percentage at or below which a battery counts as low; asked each time
     */
    public PhoneTexts(Texts texts, AgeTexts ageTexts, IntSupplier lowBattery) {
        this.texts = texts;
        this.ageTexts = ageTexts;
        this.lowBattery = lowBattery;
        this.link = new ConnectionTexts(texts, ageTexts);
        this.intervals = new IntervalTexts(texts);
    }

    /** The general texts in the same language. */
    public Texts texts() {
        return texts;
    }

    /** The texts of moments. */
    public AgeTexts ageTexts() {
        return ageTexts;
    }

    /** The texts about heartbeat intervals. */
    public IntervalTexts intervals() {
        return intervals;
    }

    /** "online", "late", "stale" or "offline". */
    public String presence(Presence presence) {
        return switch (presence) {
            case ONLINE -> texts.text("presence.online");
            case LATE -> texts.text("presence.late");
            case STALE -> texts.text("presence.stale");
            case OFFLINE -> texts.text("presence.offline");
        };
    }

    /** The presence with a short addition: why a phone left or what is wrong with its connection. */
    public String presenceAndReason(Phone phone) {
        return link.brief(phone, presence(phone.presence()));
    }

    /** Marks a text as what the server last reported, which may no longer be true. */
    public String was(String what) {
        return texts.text("presence.was", what);
    }

    /**
     * Everything about the presence: since when it has lasted, when and why a disconnected phone left, what problems
     * its connection had, and its heartbeat interval.
     */
    public String presenceInFull(Phone phone, Instant now) {
        List<String> parts = new ArrayList<>(List.of(presenceSince(phone, now)));
        parts.addAll(link.troubles(phone));
        parts.addAll(link.previous(phone, now));
        if (phone.presence().isConnected()) {
            parts.add(texts.text("health.interval", intervals.line(phone.link())));
        }
        return String.join("\n", parts);
    }

    /** Says that two devices use the phone's id, and their addresses; empty if only one does. */
    public String contest(Phone phone) {
        return String.join("", link.contest(phone));
    }

    /** The phone's address; both addresses if two devices use its id. */
    public String address(Phone phone) {
        LinkHealth health = phone.link().health();
        return health.isContested()
                ? texts.text("details.address.two", orUnknown(health.usedFrom().get(0)),
                        orUnknown(health.usedFrom().get(1)))
                : orUnknown(phone.link().address());
    }

    /** The presence and since when; for a disconnected phone why and when its connection ended, if that is known. */
    public String presenceSince(Phone phone, Instant now) {
        Departure departure = phone.link().departure();
        if (departure == null || phone.presence().isConnected()) {
            return texts.text("presence.since", presence(phone.presence()), ageTexts.at(phone.link().since(), now));
        }
        return texts.text("presence.left", link.fullReason(departure), ageTexts.at(departure.at(), now));
    }

    /** Why a phone left, as a full text; empty if that is not known. */
    public String whyLeft(Phone phone) {
        Departure departure = phone.link().departure();
        return departure == null ? "" : link.fullReason(departure);
    }

    /** Why a connection ended, with the server's own text where there is one. */
    public String departure(Departure departure) {
        return link.fullReason(departure);
    }

    /** A peer's text on one line, or that it is not known. */
    public String orUnknown(@Nullable String value) {
        String plain = value == null ? "" : OutcomeTexts.plain(value);
        return plain.isEmpty() ? texts.text("unknown") : plain;
    }

    /** Whether a battery with this percentage left counts as low. */
    public boolean isLow(int percent) {
        return percent <= lowBattery.getAsInt();
    }

    /** A phone's nickname; its id if it has no nickname. */
    public static String name(Phone phone) {
        String nickname = OutcomeTexts.plain(phone.profile().nickname());
        return nickname.isEmpty() ? phone.id().value() : nickname;
    }

    /** A phone's name with its number in front, if it has a number. */
    public static String numbered(Phone phone, String name) {
        int number = phone.profile().number();
        return number == 0 ? name : number + " · " + name;
    }

    /** A phone's nickname and id; only the id if it has no other nickname. */
    public static String nameAndId(Phone phone) {
        String name = name(phone);
        String id = phone.id().value();
        return name.equals(id) ? id : name + " · " + id;
    }

    /** The problems that a phone's connection has or had, one text each; empty if there are none. */
    public List<String> troubles(Phone phone) {
        return link.troubles(phone);
    }

    /** Several names as a list, or a text for none. */
    public String names(List<String> names) {
        return names.isEmpty() ? texts.text("unknown") : String.join(texts.text("sentence.comma"), names);
    }
}

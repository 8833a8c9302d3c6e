package dev.golink.server.protocol.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts a phone, for operators, to and from JSON. Unknown values are left out. Times are milliseconds since 1970.
 */
public final class PhoneJson {
    private static final int NANOS_A_MILLI = 1_000_000;
    /** More than any difference between two clocks that {@code clock_ms} can express. */
    private static final double FARTHEST_CLOCK_MS = 5e12;
    private static final int LONGEST_ENCODING_MS = 60_000;
    /** The prefix of the fields about the previous connection. */
    private static final String PREVIOUS = "previous_";

    /** The name, followed by a number, of watchers that an older server only counts. */
    private static final String UNNAMED = "unnamed-";
    private static final int MOST_UNNAMED = 100;

    private PhoneJson() {}

    /** Writes everything known of a phone. */
    public static JsonObject write(Phone phone) {
        JsonObject object = new JsonObject();
        object.addProperty("id", phone.id().value());
        writeDescription(object, phone.description());
        writeLink(object, phone.link());
        writeVitals(object, phone.vitals());
        SharingJson.write(object, phone);
        writeWatchers(object, phone.watchers());
        ProfileJson.write(object, phone.profile());
        PhoneInputJson.write(object, phone.input());
        return object;
    }

    /** Reads a phone; empty if its id or its presence is missing or wrong. */
    public static Optional<Phone> read(Fields fields) {
        String id = fields.text("id");
        Presence presence = fields.word("presence", Presence.class);
        if (id == null || presence == null) {
            return Optional.empty();
        }
        try {
            String message = fields.text("sharing_msg");
            return Optional.of(new Phone(new PhoneId(id), description(fields), link(fields, presence), vitals(fields),
                    SharingJson.state(fields), message == null ? "" : message, watchers(fields), profile(fields),
                    SharingJson.details(fields), PhoneInputJson.read(fields)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Writes the watchers. Their number is written too, for clients that know only the number. */
    private static void writeWatchers(JsonObject object, List<OperatorId> watchers) {
        object.addProperty("watchers", watchers.size());
        if (!watchers.isEmpty()) {
            JsonArray names = new JsonArray(watchers.size());
            watchers.forEach(operator -> names.add(operator.value()));
            object.add("watched_by", names);
        }
    }

    /**
     * Reads the watchers. A server older than {@code watched_by} sends only their number; each then gets a made-up
     * name.
     */
    private static List<OperatorId> watchers(Fields fields) {
        if (fields.has("watched_by")) {
            return IdText.operatorIds(fields.texts("watched_by"));
        }
        long count = Math.min(fields.whole("watchers"), MOST_UNNAMED);
        return LongStream.rangeClosed(1, count).mapToObj(i -> new OperatorId(UNNAMED + i)).toList();
    }

    /** Reads the profile, which is empty if this console does not understand it. */
    private static Profile profile(Fields fields) {
        try {
            return ProfileJson.read(fields.checked());
        } catch (IllegalArgumentException _) {
            return Profile.NONE;
        }
    }

    private static void writeDescription(JsonObject object, PhoneDescription description) {
        text(object, "model", description.model());
        text(object, "os", description.os());
        text(object, "app", description.app());
        number(object, "width", description.width());
        number(object, "height", description.height());
        CapabilityJson.write(object, description.capabilities());
        ProfileJson.names(object, "codecs", Stream.of(Codec.values()).filter(description.codecs()::contains)
                .map(PhoneJson::word).toList());
        object.addProperty("legacy", description.legacy());
    }

    private static PhoneDescription description(Fields fields) {
        return new PhoneDescription(fields.text("model"), fields.text("os"), fields.text("app"),
                fields.integer("width", 1, 65_535), fields.integer("height", 1, 65_535),
                CapabilityJson.read(fields), codecs(fields),
                Boolean.TRUE.equals(fields.truth("legacy")));
    }

    /** Reads the codecs, which a hello contains under the same name. Unknown codecs are left out. */
    public static Set<Codec> codecs(Fields fields) {
        List<String> told = fields.texts("codecs");
        return Stream.of(Codec.values()).filter(codec -> told.contains(word(codec)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void writeLink(JsonObject object, Link link) {
        object.addProperty("presence", word(link.presence()));
        moment(object, "since", link.since());
        object.addProperty("address", link.address());
        moment(object, "connected_at", link.connectedAt());
        moment(object, "last_heart_at", link.lastHeardAt());
        object.addProperty("heart_ms", link.interval().toMillis());
        if (link.intervalSource() != IntervalSource.UNKNOWN) {
            object.addProperty("heart_from", word(link.intervalSource()));
        }
        if (link.roundTrip() != null) {
            object.addProperty("rtt_ms", millis(link.roundTrip()));
        }
        if (link.identity() != Identity.NOT_TOLD) {
            object.addProperty("identity", word(link.identity()));
        }
        if (link.clockAhead() != null) {
            object.addProperty("clock_ahead_ms", millis(link.clockAhead()));
        }
        DepartureJson.write(object, "", link.departure());
        writeHealth(object, link.health());
    }

    private static void writeHealth(JsonObject object, LinkHealth health) {
        count(object, "flaps", health.flaps());
        count(object, "missed_beats", health.missedBeats());
        count(object, "missed_beats_total", health.missedInAll());
        DepartureJson.write(object, PREVIOUS, health.previous());
        ProfileJson.names(object, "used_from", health.usedFrom());
    }

    private static Link link(Fields fields, Presence presence) {
        String address = fields.text("address");
        return new Link(presence, moment(fields, "since"), address == null ? "" : address,
                moment(fields, "connected_at"), moment(fields, "last_heart_at"),
                Duration.ofMillis(fields.whole("heart_ms")), intervalSource(fields),
                duration(fields, "rtt_ms", 0, Integer.MAX_VALUE), DepartureJson.read(fields, ""), health(fields),
                duration(fields, "clock_ahead_ms", -FARTHEST_CLOCK_MS, FARTHEST_CLOCK_MS), identity(fields));
    }

    /** Reads how the server knows the phone. A newer server's unknown word becomes {@link Identity#NOT_TOLD}. */
    private static Identity identity(Fields fields) {
        Identity identity = fields.word("identity", Identity.class);
        return identity == null ? Identity.NOT_TOLD : identity;
    }

    /** Reads the source of the interval. A newer server's unknown word becomes {@link IntervalSource#UNKNOWN}. */
    private static IntervalSource intervalSource(Fields fields) {
        IntervalSource source = fields.word("heart_from", IntervalSource.class);
        return source == null ? IntervalSource.UNKNOWN : source;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / (double) NANOS_A_MILLI;
    }

    private static @Nullable Duration duration(Fields fields, String name, double least, double most) {
        Double millis = fields.number(name, least, most);
        return millis == null ? null : Duration.ofNanos(Math.round(millis * NANOS_A_MILLI));
    }

    private static LinkHealth health(Fields fields) {
        return new LinkHealth((int) fields.whole("flaps"), (int) fields.whole("missed_beats"),
                (int) fields.whole("missed_beats_total"), DepartureJson.read(fields, PREVIOUS),
                fields.texts("used_from"));
    }

    private static void writeVitals(JsonObject object, Vitals vitals) {
        number(object, "battery", vitals.battery());
        if (vitals.charging() != null) {
            object.addProperty("charging", vitals.charging());
        }
        text(object, "network", vitals.network());
        number(object, "temperature_c", vitals.temperature());
        writeScreenVitals(object, vitals.screen());
    }

    private static void writeScreenVitals(JsonObject object, ScreenVitals screen) {
        number(object, "sent_frames", screen.sentFrames());
        number(object, "dropped_frames", screen.droppedFrames());
        if (screen.still() != null) {
            object.addProperty("still", screen.still());
        }
        number(object, "encode_ms", screen.encoding() == null ? null : millis(screen.encoding()));
    }

    /** Reads the vitals, which a {@code heart} contains under the same names. */
    public static Vitals vitals(Fields fields) {
        return new Vitals(fields.integer("battery", 0, 100), fields.truth("charging"), fields.text("network"),
                fields.number("temperature_c", -100, 200), screenVitals(fields));
    }

    /** Reads the vitals of the screen. Most heartbeats contain none and share one object. */
    private static ScreenVitals screenVitals(Fields fields) {
        ScreenVitals told = new ScreenVitals(fields.count("sent_frames"), fields.count("dropped_frames"),
                fields.truth("still"), duration(fields, "encode_ms", 0, LONGEST_ENCODING_MS));
        return told.equals(ScreenVitals.UNKNOWN) ? ScreenVitals.UNKNOWN : told;
    }

    private static Instant moment(Fields fields, String name) {
        Instant moment = fields.instant(name);
        return moment == null ? Instant.EPOCH : moment;
    }

    private static void moment(JsonObject object, String name, Instant moment) {
        object.addProperty(name, moment.toEpochMilli());
    }

    private static void text(JsonObject object, String name, @Nullable String value) {
        if (value != null) {
            object.addProperty(name, value);
        }
    }

    private static void count(JsonObject object, String name, int value) {
        if (value != 0) {
            object.addProperty(name, value);
        }
    }

    private static void number(JsonObject object, String name, @Nullable Number value) {
        if (value != null) {
            object.addProperty(name, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package dev.golink.phones.simulator.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.character.Profile;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/** Writes what a phone says, as it travels. Free of state, so any thread may call it. */
public final class PhoneMessages {
    /** The heart of a legacy phone. */
    public static final String PLAIN_HEART = "{\"event\":\"heart\"}";

    private static final double NANOS_A_TENTH = 100_000;

    private PhoneMessages() {}

    /**
     * What the phone is and how often it will beat.
     *
     * @param codecs in which it can send its screen, the best first
     */
    public static String hello(Profile profile, Duration interval, List<String> codecs) {
        JsonObject object = event("hello");
        object.addProperty("protocol", 1);
        object.addProperty("model", profile.model());
        object.addProperty("os", profile.os());
        object.addProperty("app", profile.app());
        object.addProperty("width", profile.width());
        object.addProperty("height", profile.height());
        object.addProperty("heart_ms", interval.toMillis());
        object.add("codecs", array(codecs));
        object.addProperty("can_share", profile.canShare());
        object.addProperty("can_input", false);
        Stream.of(Shown.values()).forEach(shown -> object.addProperty(shown.capability(), true));
        if (profile.canPause()) {
            object.addProperty("can_pause", true);
        }
        object.addProperty("can_custom", true);
        object.add("labels", array(profile.labels()));
        return object.toString();
    }

    /**
     * The phone is alive, and this is how it is.
     *
     * @param vitals  its state; what is null is left out
     * @param sharing how far its sharing has come
     * @param clock   what its wall clock shows; null to say nothing of it
     */
    public static String heart(Vitals vitals, Sharing sharing, @Nullable Instant clock) {
        JsonObject object = event("heart");
        object.addProperty("battery", vitals.battery());
        object.addProperty("charging", vitals.charging());
        object.addProperty("network", vitals.network());
        object.addProperty("temperature_c", vitals.temperature());
        object.addProperty("sharing", word(sharing));
        ScreenVitals screen = vitals.screen();
        add(object, "sent_frames", screen.sentFrames());
        add(object, "dropped_frames", screen.droppedFrames());
        if (screen.still() != null) {
            object.addProperty("still", screen.still());
        }
        add(object, "encode_ms", screen.encoding() == null ? null : millis(screen.encoding()));
        add(object, "clock_ms", clock == null ? null : clock.toEpochMilli());
        return object.toString();
    }

    /**
     * How a sharing command went.
     *
     * @param state   one of asking, live, paused, off, denied and failed
     * @param command the id of the command; null if it had none
     * @param message in words; empty if there is nothing to say
     */
    public static String screen(Sharing state, @Nullable String command, String message) {
        JsonObject object = event("screen");
        object.addProperty("state", word(state));
        if (command != null) {
            object.addProperty("id", command);
        }
        if (!message.isEmpty()) {
            object.addProperty("msg", message);
        }
        return object.toString();
    }

    /**
     * What an application on the phone did with what it was told: it says what that was.
     *
     * @param command the id of the command
     * @param ok      whether it did it
     * @param name    what it was told
     */
    public static String customResult(String command, boolean ok, String name) {
        JsonObject object = event("custom_result");
        object.addProperty("id", command);
        object.addProperty("ok", ok);
        JsonObject data = new JsonObject();
        data.addProperty("name", name);
        object.add("data", data);
        return object.toString();
    }

    /**
     * Whether something was shown to the phone's user.
     *
     * @param what    what kind of thing
     * @param command the id of the command
     * @param refusal why it was not, in words; empty if it was
     */
    public static String shown(Shown what, String command, String refusal) {
        JsonObject object = event(what.event());
        object.addProperty("state", refusal.isEmpty() ? "shown" : "failed");
        object.addProperty("id", command);
        if (!refusal.isEmpty()) {
            object.addProperty("msg", refusal);
        }
        return object.toString();
    }

    /** To a tenth. */
    private static double millis(Duration time) {
        return Math.round(time.toNanos() / NANOS_A_TENTH) / 10.0;
    }

    private static void add(JsonObject object, String name, @Nullable Number value) {
        if (value != null) {
            object.addProperty(name, value);
        }
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static String word(Sharing sharing) {
        return sharing.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject event(String name) {
        JsonObject object = new JsonObject();
        object.addProperty("event", name);
        return object;
    }
}

package dev.golink.phones.client.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/** Writes the messages that a phone sends. Stateless; any thread may call its methods. */
public final class PhoneMessages {
    /** The heartbeat of a legacy phone. */
    public static final String PLAIN_HEART = "{\"event\":\"heart\"}";

    private static final double NANOS_A_TENTH = 100_000;

    private PhoneMessages() {}

    /** The phone's greeting: its properties, capabilities and heartbeat interval. */
    public static String hello(PhoneHello hello) {
        JsonObject object = event("hello");
        object.addProperty("protocol", 1);
        object.addProperty("model", hello.model());
        object.addProperty("os", hello.os());
        object.addProperty("app", hello.app());
        object.addProperty("width", hello.width());
        object.addProperty("height", hello.height());
        object.addProperty("heart_ms", hello.interval().toMillis());
        object.add("codecs", array(hello.codecs()));
        object.addProperty("can_share", hello.canShare());
        object.addProperty("can_input", false);
        Stream.of(ShownNotice.values())
                .forEach(shown -> object.addProperty(shown.capability(), hello.notices().contains(shown)));
        if (hello.canPause()) {
            object.addProperty("can_pause", true);
        }
        object.addProperty("can_custom", hello.canCustom());
        object.add("labels", array(hello.labels()));
        if (!hello.input().isEmpty()) {
            object.add("input", InputMessages.words(hello.input()));
            object.addProperty("input_clock", true);
        }
        return object.toString();
    }

    /**
     * A heartbeat with the phone's state.
     *
     * @param vitals  the phone's state; screen values that are null are left out
     * @param sharing the state of its sharing
     * @param clock   the time on its wall clock; null to leave it out
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
     * A report about the sharing of the screen.
     *
     * @param state   one of asking, live, paused, off, denied and failed
     * @param command the id of the command; null if it had none
     * @param message a text that explains the state; empty to leave it out
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
     * The answer of an app on the phone to a custom command; it repeats the command's name as data.
     *
     * @param command the id of the command
     * @param ok      whether the app did what the command asks
     * @param name    the name of the command
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
     * A report whether the phone has shown something to its user.
     *
     * @param what    what the phone was to show
     * @param command the id of the command
     * @param refusal why the phone did not show it; empty if it did
     */
    public static String shown(ShownNotice what, String command, String refusal) {
        JsonObject object = event(what.event());
        object.addProperty("state", refusal.isEmpty() ? "shown" : "failed");
        object.addProperty("id", command);
        if (!refusal.isEmpty()) {
            object.addProperty("msg", refusal);
        }
        return object.toString();
    }

    /** Milliseconds, rounded to a tenth. */
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

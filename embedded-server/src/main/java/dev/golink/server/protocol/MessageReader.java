package dev.golink.server.protocol;

import java.time.Duration;
import java.util.Locale;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;

/**
 * Reads the text messages of phones and operators. Never throws for what a peer sent: bad text becomes {@link
 * PhoneMessage.Malformed} or {@link PhoneMessage.Unusable}. Free of state, so any thread may call it.
 */
public final class MessageReader {
    /** The longest text message, in characters. */
    public static final int LONGEST = 64 * 1024;

    private static final int SHORTEST_INTERVAL_MS = 100;
    private static final int LONGEST_INTERVAL_MS = 600_000;

    private MessageReader() {}

    /** Reads a message of a phone. */
    public static PhoneMessage ofPhone(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        return switch (envelope(text)) {
            case Envelope.Bad(String why) -> new PhoneMessage.Malformed(why);
            case Envelope.Good(String event, JsonObject object) -> phoneEvent(event, new Fields(object));
        };
    }

    /** Reads a message of an operator. */
    public static OperatorMessage ofOperator(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        return switch (envelope(text)) {
            case Envelope.Bad(String why) -> new PhoneMessage.Malformed(why);
            case Envelope.Good(String event, JsonObject object) -> operatorEvent(event, new Fields(object));
        };
    }

    private static PhoneMessage phoneEvent(String event, Fields fields) {
        return switch (event) {
            case "heart" -> new PhoneMessage.Heart(vitals(fields), sharing(fields));
            case "hello" -> hello(fields);
            case "screen" -> screenReport(fields);
            case "open_screen", "stop_screen" -> new PhoneMessage.Unusable("Only operators may say " + event + ".");
            default -> new PhoneMessage.Unknown(event);
        };
    }

    private static OperatorMessage operatorEvent(String event, Fields fields) {
        return switch (event) {
            case "heart" -> new OperatorMessage.Heart();
            case "open_screen", "stop_screen" -> sharingCommand(event, fields);
            case "hello", "screen" -> new PhoneMessage.Unusable("Only phones may say " + event + ".");
            default -> new PhoneMessage.Unknown(event);
        };
    }

    private static PhoneMessage hello(Fields fields) {
        Boolean canShare = fields.truth("can_share");
        PhoneDescription description = new PhoneDescription(fields.text("model"), fields.text("os"), fields.text("app"),
                fields.integer("width", 1, 65_535), fields.integer("height", 1, 65_535),
                canShare == null || canShare, false);
        Integer interval = fields.integer("heart_ms", SHORTEST_INTERVAL_MS, LONGEST_INTERVAL_MS);
        return new PhoneMessage.Hello(description, interval == null ? null : Duration.ofMillis(interval));
    }

    private static Vitals vitals(Fields fields) {
        return new Vitals(fields.integer("battery", 0, 100), fields.truth("charging"), fields.text("network"),
                fields.number("temperature_c", -100, 200));
    }

    /** A phone may tell its sharing as a word, or as no more than whether it shares. */
    private static @Nullable Sharing sharing(Fields fields) {
        Boolean shares = fields.truth("sharing");
        if (shares != null) {
            return shares ? Sharing.LIVE : Sharing.OFF;
        }
        return reportedState(fields.text("sharing"));
    }

    private static PhoneMessage screenReport(Fields fields) {
        Sharing state = reportedState(fields.text("state"));
        if (state == null) {
            return new PhoneMessage.Unusable("The state of a screen is asking, live, off, denied or failed.");
        }
        String message = fields.text("msg");
        return new PhoneMessage.ScreenReport(state, fields.text("id"), message == null ? "" : message);
    }

    private static @Nullable Sharing reportedState(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "asking" -> Sharing.ASKING;
            case "live" -> Sharing.LIVE;
            case "off" -> Sharing.OFF;
            case "denied" -> Sharing.DENIED;
            case "failed" -> Sharing.FAILED;
            default -> null;
        };
    }

    private static OperatorMessage sharingCommand(String event, Fields fields) {
        String phone = fields.text("to_user");
        if (phone == null) {
            return new PhoneMessage.Unusable(event + " needs to_user, the id of a phone.");
        }
        try {
            PhoneId id = new PhoneId(phone);
            return event.equals("open_screen") ? new OperatorMessage.OpenScreen(id, fields.text("id"))
                    : new OperatorMessage.StopScreen(id, fields.text("id"));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("to_user is not a phone's id. " + e.getMessage());
        }
    }

    private static Envelope envelope(String text) {
        if (text.length() > LONGEST) {
            return new Envelope.Bad("A message has at most " + LONGEST + " characters.");
        }
        try {
            JsonObject object = JsonText.parseObject(text);
            JsonElement event = object.get("event");
            if (event instanceof JsonPrimitive primitive && primitive.isString()) {
                return new Envelope.Good(primitive.getAsString(), object);
            }
            return new Envelope.Bad("A message needs a field event, a text.");
        } catch (JsonText.MalformedTextException e) {
            return new Envelope.Bad(String.valueOf(e.getMessage()));
        }
    }

    private sealed interface Envelope {
        record Good(String event, JsonObject object) implements Envelope {}

        record Bad(String why) implements Envelope {}
    }
}

package dev.golink.server.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.protocol.command.CommandJson;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.phone.CapabilityJson;
import dev.golink.server.protocol.phone.PhoneInputJson;
import dev.golink.server.protocol.phone.PhoneJson;

/** Reads the events of phones. A wrong field is either ignored, or makes the message unusable. Stateless. */
final class PhoneReader {
    private static final int SHORTEST_INTERVAL_MS = 100;
    private static final int LONGEST_INTERVAL_MS = 600_000;
    /** The year 2100. */
    private static final double LATEST_CLOCK_MS = 4_102_444_800_000.0;

    private PhoneReader() {}

    static PhoneMessage heart(Fields fields) {
        return new PhoneMessage.Heart(PhoneJson.vitals(fields), sharing(fields), clock(fields));
    }

    static PhoneMessage hello(Fields fields) {
        PhoneDescription description = new PhoneDescription(fields.text("model"), fields.text("os"), fields.text("app"),
                fields.integer("width", 1, 65_535), fields.integer("height", 1, 65_535), CapabilityJson.read(fields),
                PhoneJson.codecs(fields), false);
        Integer interval = fields.integer("heart_ms", SHORTEST_INTERVAL_MS, LONGEST_INTERVAL_MS);
        return new PhoneMessage.Hello(description, interval == null ? null : Duration.ofMillis(interval),
                PhoneInputJson.ofHello(fields), PhoneInputJson.comparesTime(fields));
    }

    static PhoneMessage screen(Fields fields) {
        Sharing state = reportedState(fields.text("state"));
        if (state == null) {
            return new PhoneMessage.Unusable("screen needs a state: asking, live, paused, off, denied or failed.");
        }
        try {
            return new PhoneMessage.ScreenReport(state, fields.checked().answeredId(), message(fields));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("screen: " + e.getMessage());
        }
    }

    /** Reads a phone's report whether it showed what a command asked for. */
    static PhoneMessage report(Event event, Fields fields) {
        try {
            String id = fields.checked().answeredId();
            String state = fields.text("state");
            if (id == null || !"shown".equals(state) && !"failed".equals(state)) {
                return new PhoneMessage.Unusable(
                        "The answer to " + event.wireName()
                                + " needs the id of that command and the state shown or failed.");
            }
            return new PhoneMessage.CommandReport(event.wireName(), id,
                    "shown".equals(state) ? new Outcome.Done() : new Outcome.Refused(message(fields)));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event.wireName() + ": " + e.getMessage());
        }
    }

    /** Reads a phone's answer to a command for an application on it. */
    static PhoneMessage customResult(Fields fields) {
        try {
            String id = fields.checked().answeredId();
            Boolean ok = fields.truth("ok");
            if (id == null || ok == null) {
                throw new IllegalArgumentException("it needs the id of its command, and ok with true or false.");
            }
            return new PhoneMessage.CommandReport(Event.CUSTOM.wireName(), id,
                    new Outcome.Answered(ok, CommandJson.data(fields)));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("custom_result: " + e.getMessage());
        }
    }

    /** Reads what input a phone can carry out now. */
    static PhoneMessage inputState(Fields fields) {
        try {
            return new PhoneMessage.InputStateReport(PhoneInputJson.now(fields), PhoneInputJson.why(fields));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("input_state: " + e.getMessage());
        }
    }

    /** Reads a phone's report what came of a gesture. */
    static PhoneMessage inputDone(Fields fields) {
        try {
            String id = fields.checked().answeredId();
            if (id == null) {
                throw new IllegalArgumentException("it needs the id of its gesture.");
            }
            return new PhoneMessage.InputReport(id, InputOutcomeJson.ofPhone(fields));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("input_done: " + e.getMessage());
        }
    }

    /** Reads the sharing state, which a phone may send as a word or as true or false. */
    private static @Nullable Sharing sharing(Fields fields) {
        Boolean shares = fields.truth("sharing");
        if (shares != null) {
            return shares ? Sharing.LIVE : Sharing.OFF;
        }
        return reportedState(fields.text("sharing"));
    }

    private static @Nullable Instant clock(Fields fields) {
        Double millis = fields.number("clock_ms", 0, LATEST_CLOCK_MS);
        return millis == null ? null : Instant.ofEpochMilli(Math.round(millis));
    }

    private static @Nullable Sharing reportedState(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "asking" -> Sharing.ASKING;
            case "live" -> Sharing.LIVE;
            case "paused" -> Sharing.PAUSED;
            case "off" -> Sharing.OFF;
            case "denied" -> Sharing.DENIED;
            case "failed" -> Sharing.FAILED;
            default -> null;
        };
    }

    private static String message(Fields fields) {
        String message = fields.text("msg");
        return message == null ? "" : message;
    }
}

package dev.golink.server.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenWish;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;

/**
 * Reads the text messages of phones and operators. Never throws for what a peer sent: bad text becomes {@link
 * PhoneMessage.Malformed} or {@link PhoneMessage.Unusable}. Free of state, so any thread may call it.
 */
public final class MessageReader {
    /** The longest text message, in characters. */
    public static final int LONGEST = 64 * 1024;

    /** What most phones in the field say, most of the time; to read it as JSON takes a hundred times as long. */
    private static final String BARE_HEART = "{\"event\":\"heart\"}";
    private static final int SHORTEST_INTERVAL_MS = 100;
    private static final int LONGEST_INTERVAL_MS = 600_000;
    /** The year 2100. */
    private static final double LATEST_CLOCK_MS = 4_102_444_800_000.0;
    private static final int MOST_FPS = 1_000;

    private MessageReader() {}

    /** Reads a message of a phone. */
    public static PhoneMessage ofPhone(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        if (text.equals(BARE_HEART)) {
            return new PhoneMessage.Heart(Vitals.UNKNOWN, null, null);
        }
        return switch (Envelope.of(text)) {
            case Envelope.Bad(String why, String quote) -> new PhoneMessage.Malformed(why, quote);
            case Envelope.Good(String event, Fields fields) -> phoneEvent(event, fields);
        };
    }

    /** Reads a message of an operator. */
    public static OperatorMessage ofOperator(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        return switch (Envelope.of(text)) {
            case Envelope.Bad(String why, String quote) -> new PhoneMessage.Malformed(why, quote);
            case Envelope.Good(String event, Fields fields) -> operatorEvent(event, fields);
        };
    }

    private static PhoneMessage phoneEvent(String event, Fields fields) {
        return switch (event) {
            case "heart" -> new PhoneMessage.Heart(PhoneJson.vitals(fields), sharing(fields), clock(fields));
            case "hello" -> hello(fields);
            case "screen" -> screenReport(fields);
            case "notice" -> noticeReport(fields);
            case "open_screen", "stop_screen", "watch_screen", "unwatch_screen", "watch_fleet", "edit_phones",
                    "forget_phones", "tune_screen", "key_frame" ->
                new PhoneMessage.Unusable("Only operators may say " + event + ".");
            default -> new PhoneMessage.Unknown(event);
        };
    }

    private static OperatorMessage operatorEvent(String event, Fields fields) {
        return switch (event) {
            case "heart" -> new OperatorMessage.Heart();
            case "open_screen", "stop_screen", "watch_screen", "unwatch_screen", "notice", "tune_screen",
                    "key_frame" ->
                toPhone(event, fields);
            case "edit_phones", "forget_phones" -> EditReader.edit(event, fields);
            case "watch_fleet" -> new OperatorMessage.WatchFleet();
            case "hello", "screen" -> new PhoneMessage.Unusable("Only phones may say " + event + ".");
            default -> new PhoneMessage.Unknown(event);
        };
    }

    private static PhoneMessage hello(Fields fields) {
        Boolean canShare = fields.truth("can_share");
        PhoneDescription description = new PhoneDescription(fields.text("model"), fields.text("os"), fields.text("app"),
                fields.integer("width", 1, 65_535), fields.integer("height", 1, 65_535),
                canShare == null || canShare, Boolean.TRUE.equals(fields.truth("can_notice")),
                Boolean.TRUE.equals(fields.truth("can_pause")), PhoneJson.codecs(fields), false);
        Integer interval = fields.integer("heart_ms", SHORTEST_INTERVAL_MS, LONGEST_INTERVAL_MS);
        return new PhoneMessage.Hello(description, interval == null ? null : Duration.ofMillis(interval));
    }

    /** A phone may tell its sharing as a word, or as no more than whether it shares. */
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

    private static PhoneMessage screenReport(Fields fields) {
        Sharing state = reportedState(fields.text("state"));
        if (state == null) {
            return new PhoneMessage.Unusable("The state of a screen is asking, live, paused, off, denied or failed.");
        }
        try {
            return new PhoneMessage.ScreenReport(state, fields.checked().answeredId(), told(fields.text("msg"), ""));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("screen: " + e.getMessage());
        }
    }

    private static PhoneMessage noticeReport(Fields fields) {
        try {
            String id = fields.checked().answeredId();
            String state = fields.text("state");
            return id != null && ("shown".equals(state) || "failed".equals(state))
                    ? new PhoneMessage.NoticeReport(id, "shown".equals(state), told(fields.text("msg"), ""))
                    : new PhoneMessage.Unusable("A notice is answered with its id and the state shown or failed.");
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("notice: " + e.getMessage());
        }
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

    private static OperatorMessage toPhone(String event, Fields fields) {
        String phone = fields.wholeText("to_user");
        if (phone == null || phone.isBlank()) {
            return new PhoneMessage.Unusable(event + " needs to_user, the id of a phone.");
        }
        try {
            return toPhone(event, new PhoneId(phone.strip()), fields);
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("to_user is not a phone's id. " + e.getMessage());
        }
    }

    private static OperatorMessage toPhone(String event, PhoneId phone, Fields fields) {
        return switch (event) {
            case "watch_screen" -> new OperatorMessage.WatchScreen(phone);
            case "unwatch_screen" -> new OperatorMessage.UnwatchScreen(phone);
            case "tune_screen" -> tune(phone, fields);
            case "key_frame" -> new OperatorMessage.RequestKeyFrame(phone);
            default -> command(event, phone, fields);
        };
    }

    /** What has a result, if it has an id. */
    private static OperatorMessage command(String event, PhoneId phone, Fields fields) {
        String id;
        try {
            id = fields.checked().commandId();
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event + ": " + e.getMessage());
        }
        return switch (event) {
            case "open_screen" -> new OperatorMessage.OpenScreen(phone, id, wish(fields),
                    Boolean.TRUE.equals(fields.truth("watch")));
            case "stop_screen" -> new OperatorMessage.StopScreen(phone, id);
            default -> EditReader.notice(phone, id, fields);
        };
    }

    /** Half a wish can't be told from a mistake, so it is all or nothing. */
    private static OperatorMessage tune(PhoneId phone, Fields fields) {
        if (!fields.has("max_size") && !fields.has("max_fps") && !fields.has("bitrate")) {
            return new OperatorMessage.TuneScreen(phone, null);
        }
        Integer maxSize = maxSize(fields);
        Integer maxFps = maxFps(fields);
        Integer bitrate = bitrate(fields);
        return maxSize == null || maxFps == null || bitrate == null
                ? new PhoneMessage.Unusable("tune_screen needs max_size (1 to " + FrameCodec.LARGEST_SIDE
                        + "), max_fps (1 to " + MOST_FPS + ") and bitrate, whole numbers, or none of them.")
                : new OperatorMessage.TuneScreen(phone, new ScreenTuning(maxSize, maxFps, bitrate));
    }

    /** What is left out is as the server usually asks. */
    static ScreenWish wish(Fields fields) {
        ScreenWish usual = ScreenWish.DEFAULT;
        return new ScreenWish(told(fields.word("codec", Codec.class), usual.codec()),
                told(maxSize(fields), usual.maxSize()),
                told(maxFps(fields), usual.maxFps()),
                told(bitrate(fields), usual.bitrate()));
    }

    private static @Nullable Integer maxSize(Fields fields) {
        return fields.integer("max_size", 1, FrameCodec.LARGEST_SIDE);
    }

    private static @Nullable Integer maxFps(Fields fields) {
        return fields.integer("max_fps", 1, MOST_FPS);
    }

    private static @Nullable Integer bitrate(Fields fields) {
        return fields.integer("bitrate", 1, Integer.MAX_VALUE);
    }

    private static <T> T told(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}

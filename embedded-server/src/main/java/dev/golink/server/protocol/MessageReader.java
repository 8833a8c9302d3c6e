package dev.golink.server.protocol;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.PhoneId;
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

    private MessageReader() {}

    /** Reads a message of a phone. */
    public static PhoneMessage ofPhone(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        if (text.equals(BARE_HEART)) {
            return new PhoneMessage.Heart(Vitals.UNKNOWN, null);
        }
        return switch (Envelope.of(text)) {
            case Envelope.Bad(String why) -> new PhoneMessage.Malformed(why);
            case Envelope.Good(String event, Fields fields) -> phoneEvent(event, fields);
        };
    }

    /** Reads a message of an operator. */
    public static OperatorMessage ofOperator(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        return switch (Envelope.of(text)) {
            case Envelope.Bad(String why) -> new PhoneMessage.Malformed(why);
            case Envelope.Good(String event, Fields fields) -> operatorEvent(event, fields);
        };
    }

    private static PhoneMessage phoneEvent(String event, Fields fields) {
        return switch (event) {
            case "heart" -> new PhoneMessage.Heart(PhoneJson.vitals(fields), sharing(fields));
            case "hello" -> hello(fields);
            case "screen" -> screenReport(fields);
            case "notice" -> noticeReport(fields);
            case "open_screen", "stop_screen", "watch_screen", "unwatch_screen", "watch_fleet", "edit_phones",
                    "forget_phones" ->
                new PhoneMessage.Unusable("Only operators may say " + event + ".");
            default -> new PhoneMessage.Unknown(event);
        };
    }

    private static OperatorMessage operatorEvent(String event, Fields fields) {
        return switch (event) {
            case "heart" -> new OperatorMessage.Heart();
            case "open_screen", "stop_screen", "watch_screen", "unwatch_screen", "notice" -> toPhone(event, fields);
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
                canShare == null || canShare, Boolean.TRUE.equals(fields.truth("can_notice")), false);
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

    private static PhoneMessage screenReport(Fields fields) {
        Sharing state = reportedState(fields.text("state"));
        if (state == null) {
            return new PhoneMessage.Unusable("The state of a screen is asking, live, off, denied or failed.");
        }
        String message = fields.text("msg");
        return new PhoneMessage.ScreenReport(state, fields.text("id"), message == null ? "" : message);
    }

    private static PhoneMessage noticeReport(Fields fields) {
        String id = fields.text("id");
        String state = fields.text("state");
        if (id == null || !("shown".equals(state) || "failed".equals(state))) {
            return new PhoneMessage.Unusable("A notice is answered with its id and the state shown or failed.");
        }
        String message = fields.text("msg");
        return new PhoneMessage.NoticeReport(id, "shown".equals(state), message == null ? "" : message);
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

    private static OperatorMessage toPhone(String event, Fields fields) {
        String phone = fields.text("to_user");
        if (phone == null) {
            return new PhoneMessage.Unusable(event + " needs to_user, the id of a phone.");
        }
        try {
            return toPhone(event, new PhoneId(phone), fields);
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable("to_user is not a phone's id. " + e.getMessage());
        }
    }

    private static OperatorMessage toPhone(String event, PhoneId phone, Fields fields) {
        return switch (event) {
            case "open_screen" -> new OperatorMessage.OpenScreen(phone, fields.text("id"), wish(fields),
                    Boolean.TRUE.equals(fields.truth("watch")));
            case "stop_screen" -> new OperatorMessage.StopScreen(phone, fields.text("id"));
            case "watch_screen" -> new OperatorMessage.WatchScreen(phone);
            case "notice" -> EditReader.notice(phone, fields);
            default -> new OperatorMessage.UnwatchScreen(phone);
        };
    }

    private static ScreenWish wish(Fields fields) {
        ScreenWish usual = ScreenWish.DEFAULT;
        return new ScreenWish(told(fields.word("codec", Codec.class), usual.codec()),
                told(fields.integer("max_size", 1, FrameCodec.LARGEST_SIDE), usual.maxSize()),
                told(fields.integer("max_fps", 1, 1_000), usual.maxFps()),
                told(fields.integer("bitrate", 1, Integer.MAX_VALUE), usual.bitrate()));
    }

    private static <T> T told(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}

package dev.golink.phones.client.message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.NoticeLevel;

/** A message from the server, as far as a phone needs it. */
public sealed interface ServerInstruction {
    /** The server has let the phone in. */
    record Open() implements ServerInstruction {}

    /** The first message of a connection that has to wait until an operator lets the phone in. */
    record Waiting() implements ServerInstruction {}

    /**
     * The phone's token from now on.
     *
     * @param text the token
     */
    record Token(String text) implements ServerInstruction {
        /** Does not show the token. */
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /**
     * Asks the phone to share its screen.
     *
     * @param command the id for the answer; null if the server gave none
     * @param codec   the codec that is asked for
     * @param tuning  the limits for the frames
     */
    record OpenScreen(@Nullable String command, String codec, Tuning tuning) implements ServerInstruction {}

    /**
     * Asks the phone to stop sharing.
     *
     * @param command the id for the answer; null if the server gave none
     */
    record StopScreen(@Nullable String command) implements ServerInstruction {}

    /**
     * Asks the phone to change a running stream.
     *
     * @param tuning the new limits for the frames
     */
    record TuneScreen(Tuning tuning) implements ServerInstruction {}

    /** Asks the phone to send a key frame now. */
    record KeyFrame() implements ServerInstruction {}

    /** Asks the phone to send no more frames until {@link ResumeScreen}. */
    record PauseScreen() implements ServerInstruction {}

    /** Asks the phone to send frames again, beginning with a key frame. */
    record ResumeScreen() implements ServerInstruction {}

    /**
     * Asks the phone to show something to its user.
     *
     * @param what     what the phone is to show
     * @param command  the id for the answer; null if the server gave none
     * @param level    how urgent a message is
     * @param text     the text of a message; may be empty
     * @param operator the operator's name; may be empty
     */
    record Show(ShownNotice what, @Nullable String command, NoticeLevel level, String text, String operator)
            implements
                ServerInstruction {}

    /**
     * A command for an app on the phone.
     *
     * @param command the id for the answer; null if the server gave none
     * @param name    the command's name; empty if there is none
     */
    record Custom(@Nullable String command, String name) implements ServerInstruction {}

    /**
     * A part of a gesture.
     *
     * @param part the part
     */
    record Input(InputPart part) implements ServerInstruction {}

    /**
     * Whether an operator controls the phone.
     *
     * @param begun    whether the operator does from now on; otherwise it does not any more
     * @param operator the operator's name; may be empty
     */
    record Control(boolean begun, String operator) implements ServerInstruction {}

    /**
     * The answer to a heartbeat or to {@code ping}.
     *
     * @param serverMillis the server's wall clock, in milliseconds since 1970; {@link #NO_TIME} if it does not say
     */
    record Heart(long serverMillis) implements ServerInstruction {}

    /** A message that a phone ignores. */
    record Other() implements ServerInstruction {}

    /**
     * Limits for frames; a value that is null stays as it was.
     *
     * @param maxSize the most pixels on the longest side
     * @param maxFps  the most frames per second
     * @param bitrate the most bits per second
     */
    record Tuning(@Nullable Integer maxSize, @Nullable Integer maxFps, @Nullable Integer bitrate) {}

    /** The text of nearly all messages; recognised without parsing. */
    String PLAIN_HEART = PhoneMessages.PLAIN_HEART;

    /** The answer to the text {@code ping}. */
    String PONG = "pong";

    /** Instead of the time in the answer to a heartbeat. */
    long NO_TIME = -1;

    /** Reads a text message; {@link Other} if the phone does not know it. */
    public static ServerInstruction read(String text) {
        if (text.equals(PLAIN_HEART) || text.equals(PONG)) {
            return new Heart(NO_TIME);
        }
        long time = HeartAnswer.time(text);
        if (time >= 0) {
            return new Heart(time);
        }
        try {
            return JsonParser.parseString(text) instanceof JsonObject object ? read(object) : new Other();
        } catch (JsonParseException e) {
            // A newer server may send texts that this phone does not know.
            return new Other();
        }
    }

    private static ServerInstruction read(JsonObject object) {
        String event = text(object, "event");
        return switch (event) {
            case "open" -> isTrue(object, "waiting") ? new Waiting() : new Open();
            case "token" -> token(object);
            case "heart" -> object.has("fromuserId") ? new Other() : heart(object);
            case "open_screen" -> new OpenScreen(text(object, "id"), codec(object), tuning(object));
            case "stop_screen" -> new StopScreen(text(object, "id"));
            case "tune_screen" -> new TuneScreen(tuning(object));
            case "custom" -> new Custom(text(object, "id"), textOrEmpty(object, "name"));
            case "input" -> input(object);
            case "control" -> control(object);
            case "key_frame" -> new KeyFrame();
            case "pause_screen" -> new PauseScreen();
            case "resume_screen" -> new ResumeScreen();
            case null -> new Other();
            default -> ShownNotice.of(event)
                    .<ServerInstruction>map(what -> new Show(what, text(object, "id"), level(object),
                            textOrEmpty(object, "text"), textOrEmpty(object, "fromUser")))
                    .orElseGet(Other::new);
        };
    }

    private static ServerInstruction heart(JsonObject object) {
        return new Heart(object.get("server_ms") instanceof JsonPrimitive number && number.isNumber()
                ? number.getAsLong()
                : NO_TIME);
    }

    private static ServerInstruction input(JsonObject object) {
        InputPart part = InputReader.part(object);
        return part == null ? new Other() : new Input(part);
    }

    private static ServerInstruction control(JsonObject object) {
        String state = text(object, "state");
        return state == null ? new Other() : new Control(state.equals("begun"), textOrEmpty(object, "fromUser"));
    }

    /** A level that the phone does not know is the usual one, as the protocol says. */
    private static NoticeLevel level(JsonObject object) {
        return switch (textOrEmpty(object, "level")) {
            case "warning" -> NoticeLevel.WARNING;
            case "urgent" -> NoticeLevel.URGENT;
            default -> NoticeLevel.INFO;
        };
    }

    private static String textOrEmpty(JsonObject object, String name) {
        String text = text(object, name);
        return text == null ? "" : text;
    }

    private static ServerInstruction token(JsonObject object) {
        String token = text(object, "token");
        return token == null ? new Other() : new Token(token);
    }

    private static boolean isTrue(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    private static Tuning tuning(JsonObject object) {
        return new Tuning(number(object, "max_size"), number(object, "max_fps"), number(object, "bitrate"));
    }

    private static String codec(JsonObject object) {
        String codec = text(object, "codec");
        return codec == null ? "jpeg" : codec;
    }

    private static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : null;
    }

    private static @Nullable Integer number(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value instanceof JsonPrimitive primitive && primitive.isNumber() ? (Integer) primitive.getAsInt() : null;
    }
}

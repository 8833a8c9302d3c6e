package dev.golink.phones.simulator.message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** What the server says to a phone, as far as a phone cares. */
public sealed interface ServerWord {
    /** The first message of a connection. */
    record Open() implements ServerWord {}

    /**
     * Share the screen.
     *
     * @param command the id to answer with; null if the server gave none
     * @param codec   the codec that is asked for
     * @param tuning  what the frames should be like
     */
    record OpenScreen(@Nullable String command, String codec, Tuning tuning) implements ServerWord {}

    /**
     * Stop sharing.
     *
     * @param command the id to answer with; null if the server gave none
     */
    record StopScreen(@Nullable String command) implements ServerWord {}

    /**
     * Change a running stream.
     *
     * @param tuning what the frames should be like from now on
     */
    record TuneScreen(Tuning tuning) implements ServerWord {}

    /** Send a frame that can be decoded by itself, now. */
    record KeyFrame() implements ServerWord {}

    /** Send no more frames, and stay ready to go on. */
    record PauseScreen() implements ServerWord {}

    /** Send frames again, beginning with one that can be decoded by itself. */
    record ResumeScreen() implements ServerWord {}

    /**
     * Show something to the phone's user. Nobody looks at a simulated phone, so what it says does not matter.
     *
     * @param what    what kind of thing
     * @param command the id to answer with; null if the server gave none
     */
    record Show(Shown what, @Nullable String command) implements ServerWord {}

    /**
     * Tell an application on the phone something.
     *
     * @param command the id to answer with; null if the server gave none
     * @param name    what
     */
    record Custom(@Nullable String command, String name) implements ServerWord {}

    /** The answer to a heart or to a ping. */
    record Heart() implements ServerWord {}

    /** Something a phone need not know. */
    record Other() implements ServerWord {}

    /**
     * What frames should be like; what is null stays as it is.
     *
     * @param maxSize at most so many pixels on the longest side
     * @param maxFps  at most so many frames a second
     * @param bitrate at most so many bits a second
     */
    record Tuning(@Nullable Integer maxSize, @Nullable Integer maxFps, @Nullable Integer bitrate) {}

    /** What nearly all messages are; known without being parsed. */
    String PLAIN_HEART = PhoneMessages.PLAIN_HEART;

    /** The answer to a bare ping. */
    String PONG = "pong";

    /** Reads a text message; what is not understood is {@link Other}. */
    public static ServerWord read(String text) {
        if (text.equals(PLAIN_HEART) || text.equals(PONG)) {
            return new Heart();
        }
        try {
            return JsonParser.parseString(text) instanceof JsonObject object ? read(object) : new Other();
        } catch (JsonParseException e) {
            // A newer server may speak of things this phone has never heard of.
            return new Other();
        }
    }

    private static ServerWord read(JsonObject object) {
        String event = text(object, "event");
        return switch (event) {
            case "open" -> new Open();
            case "heart" -> object.has("fromuserId") ? new Other() : new Heart();
            case "open_screen" -> new OpenScreen(text(object, "id"), codec(object), tuning(object));
            case "stop_screen" -> new StopScreen(text(object, "id"));
            case "tune_screen" -> new TuneScreen(tuning(object));
            case "custom" -> new Custom(text(object, "id"), name(object));
            case "key_frame" -> new KeyFrame();
            case "pause_screen" -> new PauseScreen();
            case "resume_screen" -> new ResumeScreen();
            case null -> new Other();
            default -> Shown.of(event).<ServerWord>map(what -> new Show(what, text(object, "id")))
                    .orElseGet(Other::new);
        };
    }

    private static String name(JsonObject object) {
        String name = text(object, "name");
        return name == null ? "" : name;
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

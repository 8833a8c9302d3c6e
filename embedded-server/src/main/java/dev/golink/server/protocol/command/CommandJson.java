package dev.golink.server.protocol.command;

import java.util.Locale;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.HalfCharacters;
import dev.golink.server.protocol.json.JsonText;

/**
 * Converts commands to and from JSON. An operator sends them to the server, and the server sends them to a phone, under
 * the same names. Errors are described in texts for the sender. Stateless.
 */
public final class CommandJson {
    private static final int MOST_FPS = 1_000;

    private CommandJson() {}

    /** Adds the fields of a command. */
    public static void write(JsonObject object, Command command) {
        switch (command) {
            case Command.StartSharing(var wish) -> addWish(object, wish);
            case Command.StopSharing _,Locate _ -> {} // have no fields
            case Command.ShowNotice(String text, NoticeLevel level) -> {
                object.addProperty("text", text);
                object.addProperty("level", level.name().toLowerCase(Locale.ROOT));
            }
            case Command.Custom(String name, String data) -> {
                object.addProperty("name", name);
                object.add("data", JsonText.parseValue(data));
            }
            case Command.Disconnect(String why) -> object.addProperty("why", why);
        }
    }

    /** Adds what kind of frames are wanted. */
    public static void addWish(JsonObject object, ScreenWish wish) {
        object.addProperty("codec", wish.codec().name().toLowerCase(Locale.ROOT));
        addTuning(object, wish.tuning());
    }

    /** Adds the limits of a stream. */
    public static void addTuning(JsonObject object, ScreenTuning tuning) {
        object.addProperty("max_size", tuning.maxSize());
        object.addProperty("max_fps", tuning.maxFps());
        object.addProperty("bitrate", tuning.bitrate());
    }

    /** Reads what kind of frames are wanted. Missing fields get the server's default values. */
    public static ScreenWish wish(Fields fields) {
        ScreenWish usual = ScreenWish.DEFAULT;
        return new ScreenWish(told(fields.word("codec", Codec.class), usual.codec()),
                told(maxSize(fields), usual.maxSize()),
                told(maxFps(fields), usual.maxFps()),
                told(bitrate(fields), usual.bitrate()));
    }

    /**
     * Reads the limits of a stream. There must be all fields or none, because a single missing field is probably a
     * mistake. Null if there are none.
     *
     * @throws IllegalArgumentException if one is missing or wrong
     */
    public static @Nullable ScreenTuning tuning(Fields fields) {
        if (!fields.has("max_size") && !fields.has("max_fps") && !fields.has("bitrate")) {
            return null;
        }
        Integer maxSize = maxSize(fields);
        Integer maxFps = maxFps(fields);
        Integer bitrate = bitrate(fields);
        if (maxSize == null || maxFps == null || bitrate == null) {
            throw new IllegalArgumentException("tune_screen needs max_size (1 to " + FrameCodec.LARGEST_SIDE
                    + "), max_fps (1 to " + MOST_FPS + ") and bitrate as whole numbers, or none of the three.");
        }
        return new ScreenTuning(maxSize, maxFps, bitrate);
    }

    /**
     * Reads a notice. Its text is never shortened, because a part of it could say the opposite.
     *
     * @throws IllegalArgumentException if its text or level is wrong
     */
    static Command notice(Fields fields) {
        CheckedFields checked = fields.checked();
        String text = checked.text("text");
        if (text == null) {
            throw new IllegalArgumentException("A notice needs a text.");
        }
        return new Command.ShowNotice(text, level(checked.text("level")));
    }

    /**
     * Reads a command to an application on the phone.
     *
     * @throws IllegalArgumentException if its name is missing, or if its data is too long
     */
    static Command custom(Fields fields) {
        String name = fields.checked().text("name");
        if (name == null) {
            throw new IllegalArgumentException("custom needs a name.");
        }
        return new Command.Custom(name, data(fields));
    }

    /**
     * Reads data, which is JSON of any kind, as text; {@code null} if the field is missing.
     *
     * @throws IllegalArgumentException if it is too long, or contains half of a character
     */
    public static String data(Fields fields) {
        String data = fields.json("data");
        if (HalfCharacters.isIn(data)) { // it would arrive as something else
            throw new IllegalArgumentException("data contains half of a character (an unpaired surrogate).");
        }
        if (data.length() > Command.Custom.LONGEST_DATA) {
            throw new IllegalArgumentException("data has at most " + Command.Custom.LONGEST_DATA
                    + " characters of JSON. This one has " + data.length() + ".");
        }
        return data;
    }

    /**
     * Reads a command to disconnect.
     *
     * @throws IllegalArgumentException if the reason is not a text, or is too long
     */
    public static Command.Disconnect disconnect(Fields fields) {
        String why = fields.checked().text("why");
        return new Command.Disconnect(why == null ? "" : why);
    }

    private static NoticeLevel level(@Nullable String word) {
        return switch (word == null ? "info" : word.toLowerCase(Locale.ROOT)) {
            case "info" -> NoticeLevel.INFO;
            case "warning" -> NoticeLevel.WARNING;
            case "urgent" -> NoticeLevel.URGENT;
            default -> throw new IllegalArgumentException("The level of a notice must be info, warning or urgent.");
        };
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

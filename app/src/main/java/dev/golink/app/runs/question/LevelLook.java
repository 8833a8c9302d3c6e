package dev.golink.app.runs.question;

import java.util.function.Function;

import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/** How urgent a message is, as word and shape. */
@SuppressWarnings("ImmutableEnumChecker") // its function holds no state
public enum LevelLook {
    /** For later. */
    INFO(Sign.INFO, words -> words.text("level.info")),
    /** Soon. */
    WARNING(Sign.STALE, words -> words.text("level.warning")),
    /** Now. */
    URGENT(Sign.LOW, words -> words.text("level.urgent"));

    private final Sign sign;
    private final Function<Words, String> name;

    LevelLook(Sign sign, Function<Words, String> name) {
        this.sign = sign;
        this.name = name;
    }

    /** How a level appears. */
    public static LevelLook of(NoticeLevel level) {
        return switch (level) {
            case INFO -> INFO;
            case WARNING -> WARNING;
            case URGENT -> URGENT;
        };
    }

    /** The shape of it. */
    public Sign sign() {
        return sign;
    }

    /** The word for it. */
    public String name(Words words) {
        return name.apply(words);
    }
}

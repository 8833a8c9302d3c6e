package dev.golink.app.runs.question;

import java.util.function.Function;

import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/** How urgent a message is, with its name and icon. */
@SuppressWarnings("ImmutableEnumChecker") // its function has no state
public enum LevelLook {
    /** To be read later. */
    INFO(Sign.INFO, words -> words.text("level.info")),
    /** To be read soon. */
    WARNING(Sign.STALE, words -> words.text("level.warning")),
    /** To be read now. */
    URGENT(Sign.LOW, words -> words.text("level.urgent"));

    private final Sign sign;
    private final Function<Words, String> name;

    LevelLook(Sign sign, Function<Words, String> name) {
        this.sign = sign;
        this.name = name;
    }

    /** The presentation of a level. */
    public static LevelLook of(NoticeLevel level) {
        return switch (level) {
            case INFO -> INFO;
            case WARNING -> WARNING;
            case URGENT -> URGENT;
        };
    }

    /** The level's icon. */
    public Sign sign() {
        return sign;
    }

    /** The level's name. */
    public String name(Words words) {
        return name.apply(words);
    }
}

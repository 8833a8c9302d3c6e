package dev.golink.app.runs.question;

import java.util.function.Function;

import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/** How urgent a message is, with its name and icon. */
@SuppressWarnings("ImmutableEnumChecker") // its function has no state
public enum LevelPresentation {
    /** To be read later. */
    INFO(Indicator.INFO, texts -> texts.text("level.info")),
    /** To be read soon. */
    WARNING(Indicator.STALE, texts -> texts.text("level.warning")),
    /** To be read now. */
    URGENT(Indicator.LOW, texts -> texts.text("level.urgent"));

    private final Indicator indicator;
    private final Function<Texts, String> name;

    LevelPresentation(Indicator indicator, Function<Texts, String> name) {
        this.indicator = indicator;
        this.name = name;
    }

    /** The presentation of a level. */
    public static LevelPresentation of(NoticeLevel level) {
        return switch (level) {
            case INFO -> INFO;
            case WARNING -> WARNING;
            case URGENT -> URGENT;
        };
    }

    /** The level's icon. */
    public Indicator indicator() {
        return indicator;
    }

    /** The level's name. */
    public String name(Texts texts) {
        return name.apply(texts);
    }
}

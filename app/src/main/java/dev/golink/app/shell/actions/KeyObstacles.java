package dev.golink.app.shell.actions;

import java.util.Objects;
import java.util.OptionalLong;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.page.ObstacleTexts;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.ui.presentation.Indicator;

/** Shows a notice why a key did nothing, like the tooltip of a disabled button. For the JavaFX thread only. */
final class KeyObstacles {
    private record PressedKey(KeyCombination key, Obstacle obstacle) {}

    private final NoticesModel notices;
    private @Nullable PressedKey last;
    private @Nullable NoticeContent lastNotice;

    KeyObstacles(NoticesModel notices) {
        this.notices = notices;
    }

    /** Shows the notice, unless it is already shown for this key and obstacle: a held key repeats many times. */
    void explain(KeyCombination key, Obstacle obstacle) {
        PressedKey now = new PressedKey(key, obstacle);
        if (Objects.equals(last, now)
                && notices.shown().stream().anyMatch(notice -> Objects.equals(lastNotice, notice.content()))) {
            return;
        }
        NoticeContent content = new NoticeContent.Said(Indicator.INFO,
                texts -> texts.text("whyNot.key", key.getDisplayText(), new ObstacleTexts(texts).sentence(obstacle)),
                OptionalLong.empty(), NoticeContent.From.CONSOLE);
        last = now;
        lastNotice = content;
        notices.show(content);
    }
}

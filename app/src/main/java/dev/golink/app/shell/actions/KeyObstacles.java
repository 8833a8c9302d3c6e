package dev.golink.app.shell.actions;

import java.util.Objects;
import java.util.OptionalLong;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.page.ObstacleWords;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.ui.look.Sign;

/** Shows a notice why a key did nothing, like the tooltip of a disabled button. For the JavaFX thread only. */
final class KeyObstacles {
    private record Pressed(KeyCombination key, Obstacle obstacle) {}

    private final NoticesModel notices;
    private @Nullable Pressed last;
    private @Nullable NoticeContent lastNotice;

    KeyObstacles(NoticesModel notices) {
        this.notices = notices;
    }

    /** Shows the notice, unless it is already shown for this key and obstacle: a held key repeats many times. */
    void tell(KeyCombination key, Obstacle obstacle) {
        Pressed now = new Pressed(key, obstacle);
        if (Objects.equals(last, now)
                && notices.shown().stream().anyMatch(notice -> Objects.equals(lastNotice, notice.content()))) {
            return;
        }
        NoticeContent content = new NoticeContent.Said(Sign.INFO,
                words -> words.text("whyNot.key", key.getDisplayText(), new ObstacleWords(words).sentence(obstacle)),
                OptionalLong.empty(), NoticeContent.From.CONSOLE);
        last = now;
        lastNotice = content;
        notices.tell(content);
    }
}

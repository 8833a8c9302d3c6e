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

/** Says in a notice why a key did nothing, as a disabled button says it by its tooltip. For the window's thread only. */
final class KeyObstacles {
    private record Pressed(KeyCombination key, Obstacle obstacle) {}

    private final NoticesModel notices;
    private @Nullable Pressed last;
    private @Nullable NoticeContent lastNotice;

    KeyObstacles(NoticesModel notices) {
        this.notices = notices;
    }

    /** Tells it, unless the notice of the same key and obstacle is shown: a key that is held comes many times. */
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

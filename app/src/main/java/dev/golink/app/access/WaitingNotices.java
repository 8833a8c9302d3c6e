package dev.golink.app.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.ui.presentation.Indicator;

/**
 * Shows one notice for all clients that wait to be let in. A client that comes while the notice is visible is added to
 * it. For the JavaFX thread only.
 */
public final class WaitingNotices {
    private static final Duration STAY = Duration.ofMinutes(1);

    private final WaitingModel waiting;
    private final NoticesModel notices;
    private final Runnable open;
    private final ObservableBooleanValue listed;
    private Set<Integer> told = Set.of();
    private @Nullable NoticeContent last;

    private WaitingNotices(WaitingModel waiting, NoticesModel notices, ObservableBooleanValue listed, Runnable open) {
        this.waiting = waiting;
        this.notices = notices;
        this.listed = listed;
        this.open = open;
    }

    /**
     * Shows such notices from now on.
     *
     * @param listed whether the list of those who wait is open, so that no notice is needed
     * @param open   opens that list
     */
    public static void give(WaitingModel waiting, NoticesModel notices, ObservableBooleanValue listed, Runnable open) {
        WaitingNotices give = new WaitingNotices(waiting, notices, listed, open);
        waiting.rows().addListener((Observable _) -> give.look());
        listed.subscribe(give::look);
    }

    private void look() {
        Set<Integer> now = waiting.rows().stream().filter(WaitingRow::waits).map(row -> row.waiting().row())
                .collect(Collectors.toSet());
        boolean isAnyNew = !told.containsAll(now);
        told = now;
        NoticeContent before = last;
        if (now.isEmpty() || listed.get()) {
            if (before != null) {
                notices.hide(before);
            }
        } else if (isAnyNew || before != null && notices.isShown(before)) {
            NoticeContent content = content(waiting.rows().stream().filter(WaitingRow::waits).toList());
            last = content;
            notices.showInPlaceOf(before, content);
        }
    }

    private NoticeContent content(List<WaitingRow> rows) {
        String first = rows.getFirst().waiting().who().id();
        int count = rows.size();
        return new NoticeContent.Worded(Indicator.OPERATOR,
                say -> count == 1 ? say.texts().text("waiting.notice", first)
                        : say.texts().text("waiting.notice.many", count),
                Optional.of(new NoticeContent.Offer(say -> say.texts().text("waiting.notice.open"),
                        say -> say.texts().text("waiting.notice.open.full"), open)),
                STAY);
    }
}

package dev.golink.app.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The visible notices, and the number of those that wait. Times are nanoseconds of the console's monotonic clock. */
final class VisibleNotices {
    private record Card(long number, long until) {}

    private final LongFunction<Stream<Notice>> notices;
    private final List<Card> cards = new ArrayList<>();
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();

    /** @param notices finds the notice with a number; empty if it does not exist any more */
    VisibleNotices(LongFunction<Stream<Notice>> notices) {
        this.notices = notices;
    }

    ObservableList<Notice> shown() {
        return shown;
    }

    ReadOnlyIntegerWrapper more() {
        return more;
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    void add(Notice notice, long until) {
        cards.add(new Card(notice.number(), until));
        show();
    }

    /** Extends the time of a notice if it is still here; a hidden notice does not appear again. */
    void prolong(Notice notice, long until) {
        cards.replaceAll(card -> card.number == notice.number() ? new Card(card.number, until) : card);
        show();
    }

    void remove(Notice notice) {
        cards.removeIf(card -> card.number == notice.number());
        show();
    }

    void removeMore() {
        cards.removeIf(card -> shown.stream().noneMatch(notice -> notice.number() == card.number));
        show();
    }

    void removeAll() {
        cards.clear();
        show();
    }

    void tick(long now) {
        if (cards.removeIf(card -> card.until - now <= 0)) {
            show();
        }
    }

    private void show() {
        int many = Math.max(0, cards.size() - NoticesModel.SHOWN);
        List<Notice> newest = cards.stream().skip(many).flatMap(card -> notices.apply(card.number)).toList();
        if (!newest.equals(shown)) {
            shown.setAll(newest);
        }
        more.set(many);
    }
}

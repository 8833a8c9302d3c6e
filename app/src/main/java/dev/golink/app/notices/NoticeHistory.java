package dev.golink.app.notices;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.time.Moment;

/** The last notices, newest first. An index holds the newest notice of each kind for every phone. */
final class NoticeHistory {
    /** The most notices that are stored. */
    static final int KEPT = 200;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final Map<NoticeKind, Map<PhoneId, Long>> newestOf = new EnumMap<>(NoticeKind.class);
    private long lastNumber;

    ObservableList<Notice> notices() {
        return notices;
    }

    Notice add(NoticeContent content, Moment now) {
        Notice notice = new Notice(++lastNumber, now, content, content.isPassing());
        notices.addFirst(notice);
        index(notice);
        if (notices.size() > KEPT) {
            forget(notices.removeLast());
        }
        return notice;
    }

    /** Replaces the content of a notice with more; the notice becomes the newest one and unseen. */
    Notice grow(Notice notice, NoticeContent more, Moment now) {
        Notice grown = notice.grown(now, more);
        int place = notices.indexOf(notice);
        if (place == 0) {
            notices.set(0, grown);
        } else {
            notices.remove(place);
            notices.addFirst(grown);
        }
        index(grown);
        return grown;
    }

    /** Marks the matching notices as seen. */
    void see(Predicate<Notice> which) {
        for (int i = 0; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            if (!notice.seen() && which.test(notice)) {
                notices.set(i, notice.asSeen());
            }
        }
    }

    Optional<Notice> of(long number) {
        return notices.stream().filter(notice -> notice.number() == number).findFirst();
    }

    /** The newest notice with this type of content. */
    Optional<Notice> newest(Class<? extends NoticeContent> type) {
        return notices.stream().filter(notice -> type.isInstance(notice.content())).findFirst();
    }

    /** The newest notice of this kind about a phone. */
    Optional<Notice> newest(NoticeKind kind, PhoneId phone) {
        Long number = index(kind).get(phone);
        return number == null ? Optional.empty() : of(number);
    }

    private void index(Notice notice) {
        Map<PhoneId, Long> index = index(notice.content().kind());
        notice.content().ids().forEach(id -> index.put(id, notice.number()));
    }

    private void forget(Notice notice) {
        Map<PhoneId, Long> index = index(notice.content().kind());
        notice.content().ids().forEach(id -> index.remove(id, notice.number()));
    }

    private Map<PhoneId, Long> index(NoticeKind kind) {
        return newestOf.computeIfAbsent(kind, _ -> new HashMap<>());
    }
}

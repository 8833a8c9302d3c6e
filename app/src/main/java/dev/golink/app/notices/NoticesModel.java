package dev.golink.app.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.golink.app.look.Sign;

/** What the operator is told in passing: the newest three, and how many more there are. For the window's thread only. */
public final class NoticesModel {
    /** So many are shown at most. */
    public static final int SHOWN = 3;
    /** So long a notice stays if nobody closes it. */
    public static final Duration STAY = Duration.ofSeconds(8);

    private final Clock clock;
    private final List<Notice> all = new ArrayList<>();
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    // Kept here because it passes changes on only for as long as somebody holds it.
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();
    private long lastNumber;

    /** @param clock what the notices' time is measured by */
    public NoticesModel(Clock clock) {
        this.clock = clock;
    }

    /** The notices in sight, oldest first. */
    public ObservableList<Notice> shown() {
        return readOnly;
    }

    /** How many there are beyond those in sight. */
    public ReadOnlyIntegerProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Tells something. */
    public void tell(Sign sign, String text) {
        all.add(new Notice(++lastNumber, sign, text, clock.instant().plus(STAY)));
        show();
    }

    /** Takes a notice away. */
    public void dismiss(Notice notice) {
        all.remove(notice);
        show();
    }

    /** Takes those away that do not stand in sight. */
    public void dismissMore() {
        all.retainAll(List.copyOf(shown));
        show();
    }

    /** Takes those away whose time is over; to be called about once a second. */
    public void tick() {
        Instant now = clock.instant();
        if (all.removeIf(notice -> !notice.until().isAfter(now))) {
            show();
        }
    }

    private void show() {
        List<Notice> newest = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        shown.removeIf(notice -> !newest.contains(notice));
        newest.stream().filter(notice -> !shown.contains(notice)).toList()
                .forEach(notice -> shown.add(newest.indexOf(notice), notice));
        more.set(all.size() - newest.size());
    }
}

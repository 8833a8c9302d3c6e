package dev.golink.app.notices.centre;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.Notice;
import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.time.Moment;
import dev.golink.ui.time.ConsoleClock;

/** The contents of the notice centre. Used on the JavaFX thread only. */
public final class CentreModel {
    private final ConsoleClock clock;
    private final NoticesModel notices;
    private final RulesModel rules;
    private final FilteredList<Notice> listed;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty rulesOpen = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable NoticeKind> kind = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Moment> now;

    /** @param clock measures the age of notices */
    public CentreModel(ConsoleClock clock, NoticesModel notices, RulesModel rules) {
        this.clock = clock;
        this.notices = notices;
        this.rules = rules;
        now = new ReadOnlyObjectWrapper<>(clock.moment());
        listed = new FilteredList<>(notices.all());
        kind.subscribe(only -> listed.setPredicate(notice -> only == null || notice.content().kind() == only));
        open.subscribe((_, isOpen) -> {
            tick();
            if (!isOpen) {
                see();
            }
        });
    }

    /** The notices that the centre lists. */
    public NoticesModel notices() {
        return notices;
    }

    /** The rules: which notices are shown, and whether they sound. */
    public RulesModel rules() {
        return rules;
    }

    /** Whether the centre is open; closing it marks the listed notices as seen. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the centre shows the rules instead of the notices. */
    public BooleanProperty rulesOpenProperty() {
        return rulesOpen;
    }

    /** The only kind that is listed; null for all kinds. */
    public ObjectProperty<@Nullable NoticeKind> kindProperty() {
        return kind;
    }

    /** The listed notices, newest first; read-only. */
    public ObservableList<Notice> listed() {
        return listed;
    }

    /** The present moment, from which ages are counted. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Marks all listed notices as seen. */
    public void see() {
        Set<Long> numbers = listed.stream().map(Notice::number).collect(Collectors.toSet());
        notices.see(notice -> numbers.contains(notice.number()));
    }

    /** Runs the action of a notice and marks it as seen. */
    void show(Notice notice, NoticeLinks noticeLinks) {
        noticeLinks.follow(notice.content());
        notices.see(one -> one.number() == notice.number());
    }

    /** Updates the present moment; to be called about once a second. */
    public void tick() {
        now.set(clock.moment());
    }
}

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

import dev.golink.app.notices.Leads;
import dev.golink.app.notices.Notice;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.time.Moment;
import dev.golink.ui.time.ConsoleClock;

/** What the notice centre shows. For the window's thread only. */
public final class CentreModel {
    private final ConsoleClock clock;
    private final NoticesModel notices;
    private final RulesModel rules;
    private final FilteredList<Notice> listed;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty rulesOpen = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable NoticeKind> kind = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Moment> now;

    /** @param clock what ages are told by */
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

    /** What there is to be listed. */
    public NoticesModel notices() {
        return notices;
    }

    /** What is told, and how loudly. */
    public RulesModel rules() {
        return rules;
    }

    /** Whether the centre is open; closing it marks what it lists as seen. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether it shows the rules in place of the notices. */
    public BooleanProperty rulesOpenProperty() {
        return rulesOpen;
    }

    /** The one kind that is listed; null lists all. */
    public ObjectProperty<@Nullable NoticeKind> kindProperty() {
        return kind;
    }

    /** The notices of that kind, newest first; read-only. */
    public ObservableList<Notice> listed() {
        return listed;
    }

    /** The moment that ages are told for. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Marks all notices that are listed as seen. */
    public void see() {
        Set<Long> numbers = listed.stream().map(Notice::number).collect(Collectors.toSet());
        notices.see(notice -> numbers.contains(notice.number()));
    }

    /** Goes where a notice leads, and marks it as seen. */
    void show(Notice notice, Leads leads) {
        leads.follow(notice.content());
        notices.see(one -> one.number() == notice.number());
    }

    /** Lets time pass; to be called about once a second. */
    public void tick() {
        now.set(clock.moment());
    }
}

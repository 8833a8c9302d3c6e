package dev.golink.app.history.entries;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.time.ConsoleClock;
import dev.golink.ui.time.ServerTimes;

/**
 * The entries of the server's history that match a filter, the newest first. It loads them in pages: the first when the
 * page of the history opens, older ones on request. While it is open and live, it asks every few seconds for newer
 * ones. For the JavaFX thread only.
 */
public final class HistoryModel {
    /** How many entries the page loads first. They fill the window, and come at once. */
    public static final int FIRST = 100;
    /** How many entries are loaded after that at a time. */
    static final int PAGE = 500;
    /** The most entries that are shown. */
    public static final int MOST = 20_000;
    /** The most new entries that are asked for at a time. */
    static final int NEWS = 200;
    /** The time between two questions of the page for new entries. */
    public static final Duration PAUSE = Duration.ofSeconds(3);

    private final Supplier<History> history;
    private final FxExecutor fx;
    private final ConsoleClock clock;
    private final Supplier<Instant> serverClock;
    private final int first;
    private final Duration pause;
    private final ReadOnlyObjectWrapper<HistoryFilter> filter = new ReadOnlyObjectWrapper<>(HistoryFilter.ALL);
    private final ReadOnlyObjectWrapper<Finding> state = new ReadOnlyObjectWrapper<>(new Finding.Loading());
    private final ReadOnlyObjectWrapper<Older> older = new ReadOnlyObjectWrapper<>(Older.NONE);
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private List<HistoryEntry> news = List.of();
    /** Whether so much is new that the list must be loaded again. */
    private boolean tooMuch;
    private boolean held;
    private boolean asking;
    private long askedAt;
    /** The number of the present list; answers for an earlier one are dropped. */
    private int list;
    private LocalDate today;

    /**
     * Creates the model; nothing is asked until it is opened.
     *
     * @param history     the history of the server
     * @param serverClock the time by the server's wall clock
     * @param first       how many entries are loaded first
     * @param pause       the time between two questions for new entries
     */
    public HistoryModel(Supplier<History> history, FxExecutor fx, ConsoleClock clock, Supplier<Instant> serverClock,
            int first, Duration pause) {
        this.history = history;
        this.fx = fx;
        this.clock = clock;
        this.serverClock = serverClock;
        this.first = first;
        this.pause = pause;
        today = day();
    }

    /** Which entries are shown. */
    public ReadOnlyObjectProperty<HistoryFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** How far the first entries have come. */
    public ReadOnlyObjectProperty<Finding> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether there are older entries. */
    public ReadOnlyObjectProperty<Older> olderProperty() {
        return older.getReadOnlyProperty();
    }

    /** The entries, the newest first. */
    public ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** How many newer entries are known and not shown yet, because that would move the entries shown. */
    public ReadOnlyIntegerProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Whether the entries are shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether newer entries are asked for while the entries are shown. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** Sets whether the entries are shown. Each time they are shown again, they are loaded again. */
    public void setOpen(boolean now) {
        if (now != open.get()) {
            open.set(now);
            if (now) {
                reload();
            } else {
                list++;
            }
        }
    }

    /** Shows other entries from now on. */
    public void show(HistoryFilter next) {
        if (!next.equals(filter.get())) {
            filter.set(next);
            if (open.get()) {
                reload();
            }
        }
    }

    /** Sets whether new entries wait, because the operator points at an entry or has scrolled or selected one. */
    public void hold(boolean hold) {
        held = hold;
        if (!hold && fresh.get() > 0 && !tooMuch) {
            showNews();
        }
    }

    /** Shows the new entries that wait. */
    public void showNews() {
        if (tooMuch) {
            refresh();
            return;
        }
        List<HistoryEntry> arrived = news;
        forgetNews();
        entries.addAll(0, arrived);
        if (entries.size() > MOST) {
            entries.remove(MOST, entries.size());
            older.set(Older.BOUND);
        }
    }

    /** Loads the entries again from the newest on. The present ones stay until the server has answered. */
    public void refresh() {
        list++;
        asking = true;
        forgetNews();
        today = day();
        ask(query(first), this::takeFirst);
    }

    private void reload() {
        entries.clear();
        older.set(Older.NONE);
        state.set(new Finding.Loading());
        refresh();
    }

    /** Loads older entries, unless that happens already or there are none. */
    public void more() {
        if (older.get() == Older.THERE || older.get() == Older.FAILED) {
            older.set(Older.LOADING);
            int room = Math.min(PAGE, MOST - entries.size());
            HistoryEntry last = entries.getLast();
            ask(query(room).before(last.id()), answer -> takeOlder(last, answer));
        }
    }

    /** The query for the newest of all entries that match the present filter, in the greatest pages. */
    public HistoryQuery wholeQuery() {
        return query(HistoryQuery.MOST);
    }

    /** Lets time go on; to be called once a second while the entries are shown. */
    public void tick() {
        if (!open.get()) {
            return;
        }
        if (!day().equals(today)) {
            reload();
        } else if (live.get() && !asking && clock.nanos() - askedAt >= pause.toNanos()) {
            askAgain();
        }
    }

    private void askAgain() {
        if (state.get() instanceof Finding.Unreachable) {
            refresh();
        } else if (state.get() instanceof Finding.Found && !tooMuch && canGrow()) {
            asking = true;
            ask(query(NEWS), this::takeNews);
        }
    }

    /** Whether new entries can match: the filter's time is not over. */
    private boolean canGrow() {
        Instant until = range().until();
        return until == null || ServerTimes.isBefore(serverClock.get(), until);
    }

    private HistoryTime.Range range() {
        return filter.get().time().on(today, clock.getZone());
    }

    private HistoryQuery query(int limit) {
        return filter.get().query(range(), limit);
    }

    private LocalDate day() {
        return serverClock.get().atZone(clock.getZone()).toLocalDate();
    }

    private void ask(HistoryQuery query, Consumer<HistoryAnswer> then) {
        int asked = list;
        askedAt = clock.nanos();
        history.get().find(query).thenAccept(answer -> fx.once(() -> {
            if (asked == list) {
                then.accept(answer);
            }
        }));
    }

    private void takeFirst(HistoryAnswer answer) {
        asking = false;
        switch (answer) {
            case HistoryAnswer.Page(var found, boolean hasMore) -> {
                entries.setAll(found);
                older.set(hasMore && !found.isEmpty() ? Older.THERE : Older.NONE);
                state.set(new Finding.Found());
            }
            case HistoryAnswer.Refused(var refusal) -> fail(new Finding.Refused(refusal));
            case HistoryAnswer.Unreachable _ -> fail(new Finding.Unreachable());
        }
    }

    private void fail(Finding why) {
        entries.clear();
        older.set(Older.NONE);
        state.set(why);
    }

    private void takeOlder(HistoryEntry last, HistoryAnswer answer) {
        if (entries.isEmpty() || entries.getLast().id() != last.id()) {
            return; // the list was loaded again or cut meanwhile, so entries would be missing between
        }
        switch (answer) {
            case HistoryAnswer.Page(var found, boolean hasMore) -> {
                entries.addAll(found);
                boolean more = hasMore && !found.isEmpty();
                older.set(!more ? Older.NONE : entries.size() < MOST ? Older.THERE : Older.BOUND);
            }
            case HistoryAnswer.Refused _,HistoryAnswer.Unreachable _ -> older.set(Older.FAILED);
        }
    }

    private void takeNews(HistoryAnswer answer) {
        asking = false;
        switch (answer) {
            // In an empty list nothing can move, and all that came may be more than one answer holds.
            case HistoryAnswer.Page _ when entries.isEmpty() -> takeFirst(answer);
            case HistoryAnswer.Page(var found, boolean hasMore) -> {
                long newest = entries.getFirst().id();
                news = found.stream().filter(entry -> entry.id() > newest).toList();
                // If all of them are new, there may be others between them and those shown.
                tooMuch = hasMore && news.size() == found.size();
                fresh.set(news.size());
                if (!held && !news.isEmpty()) {
                    showNews();
                }
            }
            // The next question may be answered. The entries shown stay what they are.
            case HistoryAnswer.Refused _,HistoryAnswer.Unreachable _ -> {}
        }
    }

    private void forgetNews() {
        news = List.of();
        tooMuch = false;
        fresh.set(0);
    }
}

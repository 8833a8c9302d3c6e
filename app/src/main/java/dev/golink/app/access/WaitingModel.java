package dev.golink.app.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.app.notices.NoticesModel;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.time.ConsoleClock;

/** The clients that wait to be let in, and what this operator decides about them. For the JavaFX thread only. */
public final class WaitingModel {
    private final AccessModel access;
    private final ConsoleClock clock;
    private final Supplier<Instant> serverClock;
    private final NoticesModel notices;
    private final ObservableList<WaitingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private boolean held;
    private final ReadOnlyLongWrapper elapsed = new ReadOnlyLongWrapper();
    private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.ITS_ADDRESS);

    /**
     * Creates the model, which follows what is known about access.
     *
     * @param serverClock the time by the server's wall clock
     * @param notices     shows what was done
     */
    public WaitingModel(AccessModel access, ConsoleClock clock, Supplier<Instant> serverClock, NoticesModel notices) {
        this.access = access;
        this.clock = clock;
        this.serverClock = serverClock;
        this.notices = notices;
        tick();
        access.viewProperty().subscribe(this::show);
    }

    /**
     * The clients, the one that waits longest first. A row stays the same object while nothing about it changes. While
     * the rows are held, those that do not wait any more stay.
     */
    public ObservableList<WaitingRow> rows() {
        return rows;
    }

    /** How many clients wait. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Sets whether all rows stay in their places, because the pointer is on one of their buttons. */
    public void hold(boolean hold) {
        held = hold;
        if (!hold) {
            remove(rows.stream().filter(row -> !row.waits()).collect(Collectors.toCollection(HashSet::new)));
        }
    }

    /**
     * The time at which ages are shown, in nanoseconds of {@code ConsoleClock}'s clock that also runs during sleep. It
     * goes on with each tick.
     */
    public ReadOnlyLongProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** From where clients that are let in may connect in future. */
    public ObjectProperty<Reach> reachProperty() {
        return reach;
    }

    /** Lets time go on; to be called once a second while anybody waits. */
    public void tick() {
        elapsed.set(clock.elapsed());
    }

    private void show(@Nullable AccessView view) {
        Map<Integer, Waiting> told = new LinkedHashMap<>();
        if (view != null) {
            view.waiting().forEach(waiting -> told.put(waiting.row(), waiting));
        }
        count.set(told.size());
        if (!held) {
            remove(rows.stream().filter(row -> !told.containsKey(row.waiting().row()))
                    .collect(Collectors.toCollection(HashSet::new)));
        }
        for (int i = 0; i < rows.size(); i++) {
            WaitingRow row = rows.get(i);
            Waiting next = told.remove(row.waiting().row());
            WaitingRow changed = next == null ? row.gone() : new WaitingRow(next, row.since(), true);
            if (!changed.equals(row)) {
                rows.set(i, changed);
            }
        }
        if (!told.isEmpty()) {
            Instant server = serverClock.get();
            tick();
            List<WaitingRow> fresh = new ArrayList<>();
            told.values().forEach(waiting -> fresh.add(WaitingRow.of(waiting, server, elapsed.get())));
            rows.addAll(fresh);
        }
    }

    private void remove(Set<WaitingRow> gone) {
        if (!gone.isEmpty()) {
            rows.removeAll(gone);
        }
    }

    /** Lets clients in, and shows how many got in. */
    public void letIn(Collection<WaitingRow> which) {
        access.request(new AccessRequest.LetIn(numbers(which), reach.get()),
                answer -> report(answer, which.size(), "waiting.letIn.done"));
    }

    /** Turns clients away, and shows how many were. */
    public void turnAway(Collection<WaitingRow> which) {
        access.request(new AccessRequest.TurnAway(numbers(which)),
                answer -> report(answer, which.size(), "waiting.turnAway.done"));
    }

    private static Set<Integer> numbers(Collection<WaitingRow> which) {
        return which.stream().map(row -> row.waiting().row()).collect(Collectors.toSet());
    }

    private void report(AccessAnswer answer, int asked, String key) {
        if (answer instanceof AccessAnswer.Done(int count)) {
            notices.showForServer(Indicator.DONE, texts -> count == asked ? texts.text(key, count)
                    : texts.text("waiting.partly", texts.text(key, count), asked - count));
        }
    }
}

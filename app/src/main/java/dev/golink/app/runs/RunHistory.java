package dev.golink.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.entry.LocalRun;
import dev.golink.app.runs.entry.Run;

/** The runs that a window knows, its own and its server's, newest first. For the JavaFX thread only. */
final class RunHistory {
    private static final Comparator<Run> NEWEST_FIRST = Comparator
            .comparingLong((Run run) -> run.begunAt().nanos()).reversed();

    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ObservableList<Run> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<Run> going = FXCollections.observableArrayList();
    private final ObservableList<Run> goingReadOnly = FXCollections.unmodifiableObservableList(going);
    private final ObjectProperty<@Nullable Run> shown = new SimpleObjectProperty<>();
    private final Consumer<Run> ended;
    private long lastNumber;

    /** @param ended called with each run of this window when no more answers to it are expected */
    RunHistory(Consumer<Run> ended) {
        this.ended = ended;
    }

    ObservableList<Run> runs() {
        return readOnly;
    }

    ObservableList<Run> going() {
        return goingReadOnly;
    }

    ObjectProperty<@Nullable Run> shownProperty() {
        return shown;
    }

    Optional<Run> run(long number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }

    long nextNumber() {
        return ++lastNumber;
    }

    /** Adds a run as the newest. */
    void add(Run run) {
        runs.addFirst(run);
        if (!run.isFinished()) {
            going.addFirst(run);
        }
        forgetOldest();
    }

    /** Notes that a run is over. */
    void ended(Run run, boolean isOurs) {
        going.remove(run);
        if (isOurs) {
            ended.accept(run);
        }
    }

    /** Removes a run. */
    void remove(Run run) {
        runs.remove(run);
        going.remove(run);
        if (run.equals(shown.get())) {
            shown.set(null);
        }
    }

    /** Replaces the server's runs; the runs that this window carries out itself stay. */
    void replace(List<? extends Run> served) {
        List<Run> next = new ArrayList<>(served);
        runs.stream().filter(LocalRun.class::isInstance).forEach(next::add);
        next.sort(NEWEST_FIRST);
        Run was = shown.get();
        runs.setAll(next);
        going.setAll(next.stream().filter(run -> !run.isFinished()).toList());
        if (was != null && !next.contains(was)) {
            shown.set(null);
        } else {
            shown.set(was);
        }
    }

    /** Removes the oldest finished runs of this window above the limits; the server removes its own runs itself. */
    private void forgetOldest() {
        List<Run> local = runs.stream().filter(LocalRun.class::isInstance).toList();
        int entries = local.stream().mapToInt(Run::size).sum();
        int kept = local.size();
        for (int i = local.size() - 1; i > 0 && (kept > RunsModel.MOST_RUNS || entries > RunsModel.MOST_ENTRIES); i--) {
            Run oldest = local.get(i);
            if (oldest.isFinished()) {
                entries -= oldest.size();
                kept--;
                remove(oldest);
            }
        }
    }
}

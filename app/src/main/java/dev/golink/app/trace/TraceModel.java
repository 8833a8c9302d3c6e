package dev.golink.app.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.time.ConsoleClock;

/** The trace of one phone, from when it is begun until it ends. For the JavaFX thread only. */
public final class TraceModel {
    private final PhoneId phone;
    private final Supplier<Traces> traces;
    private final FxExecutor fx;
    private final ConsoleClock clock;
    private final ReadOnlyObjectWrapper<TraceState> state = new ReadOnlyObjectWrapper<>(new TraceState.Stopped());
    private final ObservableList<TraceLine> all = FXCollections.observableArrayList();
    private final FilteredList<TraceLine> shown = new FilteredList<>(all);
    private final List<TraceLine> waiting = new ArrayList<>();
    private final ReadOnlyIntegerWrapper waitingCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper cost = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private Watch watch = () -> {};
    private int number;
    private long begunAt;

    /**
     * Creates a trace that is not begun.
     *
     * @param traces the traces of the server
     */
    public TraceModel(PhoneId phone, Supplier<Traces> traces, FxExecutor fx, ConsoleClock clock) {
        this.phone = phone;
        this.traces = traces;
        this.fx = fx;
        this.clock = clock;
        search.subscribe(sought -> {
            String plain = sought.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(line -> line.text().toLowerCase(Locale.ROOT).contains(plain));
        });
        paused.subscribe((_, now) -> {
            if (!now) {
                showWaiting();
            }
        });
    }

    /** The phone. */
    public PhoneId phone() {
        return phone;
    }

    /** The state. */
    public ReadOnlyObjectProperty<TraceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The lines that match the search, in the order of time. */
    public ObservableList<TraceLine> shown() {
        return shown;
    }

    /** All lines, whether they match or not. */
    public ObservableList<TraceLine> all() {
        return all;
    }

    /** Whether new lines wait. The trace goes on meanwhile. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** How many lines wait. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waitingCount.getReadOnlyProperty();
    }

    /** How much of {@link Traces#MOST} the trace has delivered. */
    public ReadOnlyIntegerProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** For how many seconds the trace has run. */
    public ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** The text that shown lines contain. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Begins the trace, with no lines. Ends one that runs. */
    public void begin() {
        stop();
        number++;
        all.clear();
        waiting.clear();
        waitingCount.set(0);
        cost.set(0);
        begunAt = clock.nanos();
        seconds.set(0);
        state.set(new TraceState.Running());
        int mine = number;
        Inbox<Runnable> inbox = new Inbox<>(fx, arrived -> {
            if (mine == number) {
                arrived.forEach(Runnable::run);
            }
        });
        watch = traces.get().trace(phone, new TraceListener() {
            @Override
            public void lines(List<TraceLine> lines) {
                inbox.put(() -> take(lines));
            }

            @Override
            public void ended(TraceEnd end) {
                inbox.put(() -> state.set(new TraceState.Ended(end)));
            }
        });
    }

    /** Ends the trace. Its lines stay. */
    public void stop() {
        if (state.get() instanceof TraceState.Running) {
            number++;
            watch.close();
            state.set(new TraceState.Stopped());
        }
    }

    /** Lets time go on; to be called once a second. */
    public void tick() {
        if (state.get() instanceof TraceState.Running) {
            seconds.set(Duration.ofNanos(clock.nanos() - begunAt).toSeconds());
        }
    }

    private void take(List<TraceLine> lines) {
        cost.set(cost.get() + lines.stream().mapToInt(TraceLine::cost).sum());
        if (paused.get()) {
            waiting.addAll(lines);
            waitingCount.set(waiting.size());
        } else {
            all.addAll(lines);
        }
    }

    private void showWaiting() {
        List<TraceLine> arrived = List.copyOf(waiting);
        waiting.clear();
        waitingCount.set(0);
        all.addAll(arrived);
    }
}

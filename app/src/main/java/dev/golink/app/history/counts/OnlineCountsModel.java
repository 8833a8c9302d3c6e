package dev.golink.app.history.counts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.app.history.entries.Finding;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.History;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.time.ConsoleClock;
import dev.golink.ui.time.ServerTimes;

/** The number of online phones in the last day, week or month, while it is shown. For the JavaFX thread only. */
public final class OnlineCountsModel {
    /** The time after which the numbers are loaded again. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Supplier<History> history;
    private final FxExecutor fx;
    private final ConsoleClock clock;
    private final Supplier<Instant> serverClock;
    private final ReadOnlyObjectWrapper<OnlineCounts> counts;
    private CountsSpan span = CountsSpan.DAY;
    private boolean open;
    private int asked;
    private long askedAt;

    /**
     * Creates the model; nothing is asked until it is opened.
     *
     * @param history     the history of the server
     * @param serverClock the time by the server's wall clock
     */
    public OnlineCountsModel(Supplier<History> history, FxExecutor fx, ConsoleClock clock,
            Supplier<Instant> serverClock) {
        this.history = history;
        this.fx = fx;
        this.clock = clock;
        this.serverClock = serverClock;
        counts = new ReadOnlyObjectWrapper<>(of(new Finding.Loading(), List.of(), serverClock.get()));
    }

    /** The numbers of the chosen time. */
    public ReadOnlyObjectProperty<OnlineCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Shows another time from now on. */
    public void show(CountsSpan next) {
        if (next != span) {
            span = next;
            reload();
        }
    }

    /** Sets whether the numbers are shown. */
    public void setOpen(boolean now) {
        if (now && !open) {
            open = true;
            reload();
        }
        open = now;
    }

    /** Loads the numbers again if some time has passed; to be called once a second. */
    public void tick() {
        if (open && clock.nanos() - askedAt >= PAUSE.toNanos()) {
            ask();
        }
    }

    /** Loads the numbers again, if they are shown. */
    public void refresh() {
        if (open) {
            ask();
        }
    }

    private void reload() {
        counts.set(of(new Finding.Loading(), List.of(), serverClock.get()));
        if (open) {
            ask();
        }
    }

    private void ask() {
        asked++;
        askedAt = clock.nanos();
        int ticket = asked;
        Instant now = serverClock.get();
        OnlineCounts empty = of(new Finding.Found(), List.of(), now);
        history.get().counts(new CountsQuery(empty.from(), empty.until(), span.step()))
                .thenAccept(answer -> fx.once(() -> {
                    if (ticket == asked) {
                        take(answer, now);
                    }
                }));
    }

    private void take(CountsAnswer answer, Instant now) {
        counts.set(switch (answer) {
            case CountsAnswer.Counts(var points) -> of(new Finding.Found(), points, now);
            case CountsAnswer.Refused(var refusal) -> of(new Finding.Refused(refusal), List.of(), now);
            case CountsAnswer.Unreachable _ -> of(new Finding.Unreachable(), List.of(), now);
        });
    }

    /** The time ends with the step that is under way, so that the steps stay the same while time goes on. */
    private OnlineCounts of(Finding state, List<CountsAnswer.Point> points, Instant now) {
        Instant until = ServerTimes.beginOfStep(now, span.step()).plus(span.step());
        return new OnlineCounts(state, span, until.minus(span.length()), until, points);
    }
}

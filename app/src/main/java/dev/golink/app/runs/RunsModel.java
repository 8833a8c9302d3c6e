package dev.golink.app.runs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.entry.LocalRun;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.ServerMoments;
import dev.golink.app.runs.entry.ServerRun;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.time.ConsoleClock;

/**
 * The commands given to phones and their outcomes. These are the server's runs, begun by any operator. They also
 * include the runs that this window carries out itself while its server is too old to carry out runs. For the JavaFX
 * thread only.
 */
public final class RunsModel {
    /** The window remembers at most this many runs that it carries out itself. */
    public static final int MOST_RUNS = 100;
    /** These runs have at most this many phones together, unless the newest run alone has more. */
    public static final int MOST_ENTRIES = 20_000;

    private final RunHistory book;
    private final LocalRuns local;
    private final ServerRuns server;
    private final ConsoleClock clock;
    private final ReadOnlyObjectWrapper<Moment> now;
    private Runnable answered = () -> {};
    private BulkLimits limits = BulkLimits.DEFAULT;
    private long lastRequest;

    /**
     * Creates a model that knows no runs.
     *
     * @param fleet   the fleet whose runs these are
     * @param fx      hands results over from the fleet's threads to the JavaFX thread
     * @param clock   gives the times at which things happen
     * @param ended   called with each run that this window began when no more answers to it are expected
     * @param unbegun called with the answer when the server did not begin a run, or when it is unknown whether it did
     */
    public RunsModel(Fleet fleet, FxExecutor fx, ConsoleClock clock, Consumer<Run> ended,
            Consumer<RunAnswer> unbegun) {
        this(fleet::send, fleet.runs(), new ServerMoments(fleet::now, clock), fx, ended, unbegun);
    }

    RunsModel(BiFunction<PhoneId, Command, CompletionStage<Outcome>> send, Runs runs, ServerMoments moments,
            FxExecutor fx, Consumer<Run> ended, Consumer<RunAnswer> unbegun) {
        LongSupplier requests = () -> ++lastRequest;
        this.clock = moments.clock();
        this.now = new ReadOnlyObjectWrapper<>(clock.moment());
        this.book = new RunHistory(ended);
        this.local = new LocalRuns(send, fx, clock, book, requests, () -> answered.run());
        this.server = new ServerRuns(runs, fx, clock, moments, book, requests, unbegun, () -> answered.run());
        book.shownProperty().subscribe(run -> server.show(run instanceof ServerRun served ? served : null));
    }

    /** Watches the server's runs until the returned action is run. */
    public Runnable watch() {
        return server.watch();
    }

    /** Sets the one listener that runs, at most once a pulse, after answers arrived. */
    public void onAnswers(Runnable listener) {
        answered = listener;
    }

    /** The remembered runs, newest first; read-only. */
    public ObservableList<Run> runs() {
        return book.runs();
    }

    /** The runs that still expect answers, newest first; read-only. */
    public ObservableList<Run> going() {
        return book.going();
    }

    /** The run whose details are displayed; null if there is none. */
    public ObjectProperty<@Nullable Run> shownProperty() {
        return book.shownProperty();
    }

    /** The moment for which ages are displayed; moves with every tick. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The run with a number, if it is still remembered. */
    public Optional<Run> run(long number) {
        return book.run(number);
    }

    /** How carefully many phones are instructed. */
    public BulkLimits limits() {
        return limits;
    }

    /** Sets how carefully many phones are instructed; applies to current runs of this window too. */
    public void setLimits(BulkLimits newLimits) {
        limits = newLimits;
        local.setLimits(newLimits);
    }

    /** Sets the moment for which ages are displayed to now. */
    public void tick() {
        now.set(clock.moment());
    }

    /**
     * Begins a run; a run of the server appears once the server has begun it.
     *
     * @param rows the phones that get the command; at least one
     */
    void begin(Command command, List<PhoneRow> rows) {
        tick();
        if (server.isServed()) {
            server.begin(command, rows, atOnce());
        } else {
            local.begin(command, rows, OptionalLong.empty());
        }
    }

    /**
     * Begins a run for those phones of another run that are worth another try.
     *
     * @param rows the rows of these phones, as far as they are known
     */
    void retry(Run run, List<PhoneRow> rows) {
        tick();
        switch (run) {
            case ServerRun served -> server.retry(served, rows, atOnce());
            case LocalRun _ -> local.begin(run.command(), rows, OptionalLong.of(run.number()));
        }
    }

    private int atOnce() {
        return Math.min(limits.atOnce(), RunOrder.MOST_AT_ONCE);
    }

    /** Whether the server carries a run out, so that changes to it need the server. */
    public boolean isServed(Run run) {
        return run instanceof ServerRun;
    }

    /** Takes back the commands that are not sent yet; commands already sent still get their outcome. */
    public void cancel(Run run) {
        switch (run) {
            case ServerRun served -> server.cancel(served);
            case LocalRun here -> local.cancel(here);
        }
    }

    /**
     * Takes back every Start of this window to one of these phones that is not sent yet; the server does this itself
     * for its runs.
     */
    void takeBackStarts(List<PhoneRow> rows) {
        local.takeBackStarts(rows);
    }

    /**
     * Cancels the commands that this window has not sent yet. When the connection returns, operators may no longer
     * expect them.
     */
    public void linkLost() {
        local.linkLost();
    }

    /** Clears "unreachable" from the phones' rows because the link has returned. The phones' runs still show it. */
    public void linkRenewed(Collection<PhoneRow> known) {
        known.stream().filter(row -> row.request() instanceof Request.Failed(_, Outcome.Unreachable()))
                .forEach(row -> row.requestProperty().set(Request.NONE));
    }

    /** Checks which phones now ask their users. To be called when phones have changed. */
    public void refresh() {
        local.refresh();
    }
}

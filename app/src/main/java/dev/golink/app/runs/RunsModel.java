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
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.time.ConsoleClock;

/**
 * What phones were asked, and what became of it: the runs of the server, whoever began them, and those that this window carries
 * out itself because its server is older than runs. For the window's thread only.
 */
public final class RunsModel {
    /** So many runs that this window carries out itself are kept at most. */
    public static final int MOST_RUNS = 100;
    /** So many phones of all of these together are kept at most, unless the newest run alone has more. */
    public static final int MOST_ENTRIES = 20_000;

    private final RunBook book;
    private final LocalRuns local;
    private final ServerRuns server;
    private final ConsoleClock clock;
    private final ReadOnlyObjectWrapper<Moment> now;
    private Runnable answered = () -> {};
    private BulkLimits limits = BulkLimits.DEFAULT;
    private long lastRequest;

    /**
     * Makes a model that knows no runs.
     *
     * @param fleet    whose runs these are
     * @param crossing the way back from its threads
     * @param clock    tells when what happened
     * @param ended    told of each run that this window began when nothing more will come of it
     * @param unbegun  told of a run that the server did not begin, or of which it is not known
     */
    public RunsModel(Fleet fleet, Crossing crossing, ConsoleClock clock, Consumer<Run> ended,
            Consumer<RunAnswer> unbegun) {
        this(fleet::send, fleet.runs(), new ServerMoments(fleet::now, clock), crossing, ended, unbegun);
    }

    RunsModel(BiFunction<PhoneId, Command, CompletionStage<Outcome>> send, Runs runs, ServerMoments moments,
            Crossing crossing, Consumer<Run> ended, Consumer<RunAnswer> unbegun) {
        LongSupplier requests = () -> ++lastRequest;
        this.clock = moments.clock();
        this.now = new ReadOnlyObjectWrapper<>(clock.moment());
        this.book = new RunBook(ended);
        this.local = new LocalRuns(send, crossing, clock, book, requests, () -> answered.run());
        this.server = new ServerRuns(runs, crossing, clock, moments, book, requests, unbegun, () -> answered.run());
        book.shownProperty().subscribe(run -> server.show(run instanceof ServerRun served ? served : null));
    }

    /** Watches the server's runs, until what it returns is run. */
    public Runnable watch() {
        return server.watch();
    }

    /** Whom to tell, at most once a pulse, that answers came; one listener. */
    public void onAnswers(Runnable listener) {
        answered = listener;
    }

    /** The runs that are kept, newest first; read-only. */
    public ObservableList<Run> runs() {
        return book.runs();
    }

    /** Those of them of which something is still to come, newest first; read-only. */
    public ObservableList<Run> going() {
        return book.going();
    }

    /** The run whose details are looked at; null if none is. */
    public ObjectProperty<@Nullable Run> shownProperty() {
        return book.shownProperty();
    }

    /** The moment that ages are told for; moves with every tick. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The run of a number, if it is still kept. */
    public Optional<Run> run(long number) {
        return book.run(number);
    }

    /** How carefully many phones are instructed. */
    public BulkLimits limits() {
        return limits;
    }

    /** Says how carefully many phones are instructed, runs that this window carries out itself included. */
    public void setLimits(BulkLimits newLimits) {
        limits = newLimits;
        local.setLimits(newLimits);
    }

    /** Moves the moment that ages are told for to now. */
    public void tick() {
        now.set(clock.moment());
    }

    /**
     * Begins a run; the server's appears once that has begun it.
     *
     * @param rows whom to send the command to; at least one
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
     * Begins a run for those phones of another one that are worth another try.
     *
     * @param rows their rows, as far as they are known
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

    /** Whether the server carries a run out, so that it is asked to do something about it. */
    public boolean isServed(Run run) {
        return run instanceof ServerRun;
    }

    /** Takes back what has not gone out yet; what went out still gets its outcome. */
    public void cancel(Run run) {
        switch (run) {
            case ServerRun served -> server.cancel(served);
            case LocalRun here -> local.cancel(here);
        }
    }

    /** Takes back every Start of this window that has not gone out yet to one of these phones; the server does so itself. */
    void takeBackStarts(List<PhoneRow> rows) {
        local.takeBackStarts(rows);
    }

    /** Takes back what this window has not sent yet: when the link comes back, nobody may expect it any more. */
    public void linkLost() {
        local.linkLost();
    }

    /** The link is there again: that it could not be reached is no longer to be said of a phone. Its run still tells. */
    public void linkRenewed(Collection<PhoneRow> known) {
        known.stream().filter(row -> row.request() instanceof Request.Failed(_, Outcome.Unreachable()))
                .forEach(row -> row.requestProperty().set(Request.NONE));
    }

    /** Looks again at how the phones are; to be called when they have changed. */
    public void refresh() {
        local.refresh();
    }
}

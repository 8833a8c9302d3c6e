package dev.golink.app.runs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.feed.Crossing;
import dev.golink.app.feed.Inbox;
import dev.golink.app.roster.Ask;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.app.time.ConsoleClock;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.time.Moment;

/**
 * Sends commands to phones, not all at once, and keeps what became of them: the newest run and those before it. A row
 * waits until the outcome of its command comes, and shows "live" only when the phone said so: nothing here ever touches
 * the phone's own state. For the window's thread only.
 */
public final class RunsModel {
    /** So many runs are kept at most. */
    public static final int MOST_RUNS = 100;
    /** So many phones of all runs together are kept at most, unless the newest run alone has more. */
    public static final int MOST_ENTRIES = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(RunsModel.class);

    private final BiFunction<PhoneId, Command, CompletionStage<Outcome>> send;
    private final ConsoleClock clock;
    private final Consumer<Run> ended;
    private final Inbox<Answer> answers;
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ObservableList<Run> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<Run> going = FXCollections.observableArrayList();
    private final ObservableList<Run> goingReadOnly = FXCollections.unmodifiableObservableList(going);
    private final ObjectProperty<@Nullable Run> shown = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Moment> now;
    private Runnable answered = () -> {};
    private BulkLimits limits = BulkLimits.DEFAULT;
    private long lastRun;
    private long lastRequest;

    private record Answer(RunEntry entry, Outcome outcome) {}

    /**
     * Makes a model that knows no runs.
     *
     * @param send     takes a command to a phone; its outcome may come on any thread
     * @param crossing the way back from there
     * @param clock    tells when what happened
     * @param ended    told of each run when nothing more will come of it
     */
    public RunsModel(BiFunction<PhoneId, Command, CompletionStage<Outcome>> send, Crossing crossing, ConsoleClock clock,
            Consumer<Run> ended) {
        this.send = send;
        this.clock = clock;
        this.ended = ended;
        this.now = new ReadOnlyObjectWrapper<>(clock.moment());
        this.answers = new Inbox<>(crossing, arrived -> {
            arrived.forEach(answer -> settle(answer.entry(), answer.outcome()));
            goOn();
            answered.run();
        });
    }

    /** Whom to tell, at most once a pulse, that answers came; one listener. */
    public void onAnswers(Runnable listener) {
        answered = listener;
    }

    /** The runs that are kept, newest first; read-only. */
    public ObservableList<Run> runs() {
        return readOnly;
    }

    /** Those of them of which something is still to come, newest first; read-only. */
    public ObservableList<Run> going() {
        return goingReadOnly;
    }

    /** The run whose details are looked at; null if none is. */
    public ObjectProperty<@Nullable Run> shownProperty() {
        return shown;
    }

    /** The moment that ages are told for; moves with every tick. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The run of a number, if it is still kept. */
    public Optional<Run> run(long number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }

    /** How carefully many phones are instructed. */
    public BulkLimits limits() {
        return limits;
    }

    /** Says how carefully many phones are instructed, runs that are under way included. */
    public void setLimits(BulkLimits newLimits) {
        limits = newLimits;
        goOn();
    }

    /** Moves the moment that ages are told for to now. */
    public void tick() {
        now.set(clock.moment());
    }

    /**
     * Begins a run.
     *
     * @param rows    whom to send the command to; at least one
     * @param retryOf the number of the run whose failures are tried again
     */
    Run begin(Command command, List<PhoneRow> rows, OptionalLong retryOf) {
        tick();
        Run run = new Run(++lastRun, command, rows, now.get(), retryOf);
        Ask.of(command).ifPresent(ask -> run.entries()
                .forEach(entry -> entry.request(new Request.Pending(ask, ++lastRequest, false))));
        runs.addFirst(run);
        going.addFirst(run);
        forgetOldest();
        goOn(run);
        return run;
    }

    private void forgetOldest() {
        int entries = runs.stream().mapToInt(run -> run.entries().size()).sum();
        for (int i = runs.size() - 1; i > 0 && (runs.size() > MOST_RUNS || entries > MOST_ENTRIES); i--) {
            Run oldest = runs.get(i);
            if (oldest.isFinished()) {
                entries -= oldest.entries().size();
                runs.remove(i);
                if (shown.get() == oldest) {
                    shown.set(null);
                }
            }
        }
    }

    /** Takes back what has not gone out yet; what went out still gets its outcome. */
    public void cancel(Run run) {
        takeBack(run, EntryState.NotSent.Why.TAKEN_BACK);
        goOn();
    }

    /** Takes back every Start that has not gone out yet to one of these phones. */
    void takeBackStarts(List<PhoneRow> rows) {
        List<PhoneRow> waiting = rows.stream().filter(LeftOut::waitsToStart).toList();
        if (!waiting.isEmpty()) {
            Set<PhoneRow> chosen = new HashSet<>(waiting);
            going.stream().filter(RunsModel::asks)
                    .flatMap(run -> run.entries().stream())
                    .filter(entry -> entry.stage() == Stage.WAITING && chosen.contains(entry.row())).toList()
                    .forEach(entry -> takeBack(entry, EntryState.NotSent.Why.TAKEN_BACK));
            goOn();
        }
    }

    /** Takes back what has not gone out yet: when the link comes back, nobody may expect it any more. */
    public void linkLost() {
        List.copyOf(going).forEach(run -> takeBack(run, EntryState.NotSent.Why.LINK_LOST));
        goOn();
    }

    /** The link is there again: that it could not be reached is no longer to be said of a phone. Its run still tells. */
    public void linkRenewed(Collection<PhoneRow> known) {
        known.stream().filter(row -> row.request() instanceof Request.Failed(_, Outcome.Unreachable()))
                .forEach(row -> row.requestProperty().set(Request.NONE));
    }

    private void takeBack(Run run, EntryState.NotSent.Why why) {
        run.entries().stream().filter(entry -> entry.stage() == Stage.WAITING)
                .forEach(entry -> takeBack(entry, why));
    }

    private void takeBack(RunEntry entry, EntryState.NotSent.Why why) {
        if (entry.shownRequest() != null) {
            entry.row().requestProperty().set(Request.NONE);
        }
        entry.become(new EntryState.NotSent(why), clock.moment());
    }

    /** Looks again at how the phones are; to be called when they have changed. */
    public void refresh() {
        boolean changed = false;
        for (Run run : going) {
            changed |= findAsking(run);
        }
        if (changed) {
            goOn();
        }
    }

    /** Only a Start makes a phone ask its user. */
    private static boolean asks(Run run) {
        return switch (run.command()) {
            case Command.StartSharing _ -> true;
            case Command.StopSharing _,Command.OnItsOwn _,Command.Disconnect _ -> false;
        };
    }

    private boolean findAsking(Run run) {
        if (!asks(run)) {
            return false;
        }
        List<RunEntry> asking = run.out().stream()
                .filter(entry -> entry.row().phone().sharing() == Sharing.ASKING).toList();
        asking.forEach(entry -> entry.become(new EntryState.Asking(), clock.moment()));
        return !asking.isEmpty();
    }

    /** A phone whose user is being asked may take a minute, and holds nobody up. */
    private void goOn() {
        List.copyOf(going).forEach(this::goOn);
    }

    private void goOn(Run run) {
        while (run.hasWaiting() && run.out().size() < limits.atOnce()) {
            sendNext(run);
        }
        run.publish();
        if (run.isFinished() && going.remove(run)) {
            ended.accept(run);
        }
    }

    private void sendNext(Run run) {
        RunEntry entry = run.nextWaiting();
        entry.become(new EntryState.Out(), clock.moment());
        Request.Pending waiting = entry.shownRequest();
        if (waiting != null) {
            entry.request(new Request.Pending(waiting.ask(), waiting.number(), true));
        }
        send(entry).thenAccept(outcome -> answers.put(new Answer(entry, outcome)));
    }

    /** A fleet promises not to fail; if one does all the same, its phone was not reached and no row waits for ever. */
    private CompletionStage<Outcome> send(RunEntry entry) {
        try {
            return send.apply(entry.id(), entry.run().command()).exceptionally(failure -> unreached(entry, failure));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(unreached(entry, failure));
        }
    }

    private static Outcome unreached(RunEntry entry, Throwable failure) {
        LOG.error("The fleet failed to send a command to {}", entry.id(), failure);
        return new Outcome.Unreachable();
    }

    private void settle(RunEntry entry, Outcome outcome) {
        EntryState.Settled settled = new EntryState.Settled(outcome, entry.row().phone().sharing());
        // Only the newest request is the row's; an older one's outcome is still told in its own run.
        Request.Pending pending = entry.shownRequest();
        if (pending != null && settled.stage().isFailed()) {
            Complaint.remember(entry.row(), new Request.Failed(pending.ask(), outcome));
        } else if (pending != null) {
            entry.row().requestProperty().set(Request.NONE);
        }
        entry.become(settled, clock.moment());
    }
}

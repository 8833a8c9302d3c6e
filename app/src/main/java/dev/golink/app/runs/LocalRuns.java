package dev.golink.app.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.runs.entry.EntryState;
import dev.golink.app.runs.entry.LocalRun;
import dev.golink.app.runs.entry.RowRequests;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.SharingRequest;
import dev.golink.ui.time.ConsoleClock;

/**
 * Carries out runs in this window, for servers that are too old to carry out runs. Sends commands to a limited number
 * of phones at a time. A row waits until the outcome of its command arrives, and shows "live" only when the phone
 * reported so. Nothing here changes the phone's own state. For the JavaFX thread only. See decision 0019.
 */
final class LocalRuns {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRuns.class);

    private final BiFunction<PhoneId, Command, CompletionStage<Outcome>> send;
    private final ConsoleClock clock;
    private final RunHistory book;
    private final Inbox<Answer> answers;
    private final LongSupplier requests;
    private final Map<LocalRun, RowRequests> going = new HashMap<>();
    private BulkLimits limits = BulkLimits.DEFAULT;

    private record Answer(RunEntry entry, Outcome outcome) {}

    /**
     * Creates it without runs.
     *
     * @param send     sends a command to a phone; its outcome may arrive on any thread
     * @param fx       hands outcomes over to the JavaFX thread
     * @param book     holds the runs
     * @param requests numbers the requests that rows show
     * @param answered run at most once a pulse, after answers arrived
     */
    LocalRuns(BiFunction<PhoneId, Command, CompletionStage<Outcome>> send, FxExecutor fx, ConsoleClock clock,
            RunHistory book, LongSupplier requests, Runnable answered) {
        this.send = send;
        this.clock = clock;
        this.book = book;
        this.requests = requests;
        this.answers = new Inbox<>(fx, arrived -> {
            arrived.forEach(answer -> settle(answer.entry(), answer.outcome()));
            dispatch();
            answered.run();
        });
    }

    /** Sets how carefully many phones are instructed; applies to current runs too. */
    void setLimits(BulkLimits newLimits) {
        limits = newLimits;
        dispatch();
    }

    /** Begins a run. */
    Run begin(Command command, List<PhoneRow> rows, OptionalLong retryOf) {
        LocalRun run = new LocalRun(book.nextNumber(), command, rows, clock.moment(), retryOf);
        RowRequests shown = new RowRequests(SharingRequest.of(command).orElse(null));
        rows.forEach(row -> shown.waits(row, requests.getAsLong()));
        going.put(run, shown);
        book.add(run);
        dispatch(run);
        return run;
    }

    /** Takes back the commands that are not sent yet; commands already sent still get their outcome. */
    void cancel(LocalRun run) {
        takeBack(run, EntryState.NotSent.Why.TAKEN_BACK);
        dispatch();
    }

    /** Takes back every Start to one of these phones that is not sent yet. */
    void takeBackStarts(List<PhoneRow> rows) {
        List<PhoneRow> waiting = rows.stream().filter(ExclusionReason::waitsToStart).toList();
        if (!waiting.isEmpty()) {
            Set<PhoneRow> chosen = new HashSet<>(waiting);
            going.keySet().stream().filter(run -> run.command() instanceof Command.StartSharing).forEach(
                    run -> waiting(run).stream().filter(entry -> chosen.contains(run.row(entry)))
                            .forEach(entry -> takeBack(run, entry, EntryState.NotSent.Why.TAKEN_BACK)));
            dispatch();
        }
    }

    /** Cancels the commands that are not sent yet. When the connection returns, operators may no longer expect them. */
    void linkLost() {
        going.keySet().forEach(run -> takeBack(run, EntryState.NotSent.Why.LINK_LOST));
        dispatch();
    }

    private static List<RunEntry> waiting(LocalRun run) {
        return run.entries().stream().filter(entry -> entry.stage() == RunStage.WAITING).toList();
    }

    private void takeBack(LocalRun run, EntryState.NotSent.Why why) {
        waiting(run).forEach(entry -> takeBack(run, entry, why));
    }

    private void takeBack(LocalRun run, RunEntry entry, EntryState.NotSent.Why why) {
        requests(run).over(entry.id());
        run.become(entry, new EntryState.NotSent(why), clock.moment());
    }

    /** Checks which phones now ask their users. To be called when phones have changed. */
    void refresh() {
        boolean changed = false;
        for (LocalRun run : going.keySet()) {
            changed |= findAsking(run);
        }
        if (changed) {
            dispatch();
        }
    }

    /** Marks the entries whose phones now ask their users; only a Start makes a phone do so. */
    private boolean findAsking(LocalRun run) {
        if (!(run.command() instanceof Command.StartSharing)) {
            return false;
        }
        List<RunEntry> asking = run.out().stream()
                .filter(entry -> run.row(entry).phone().sharing() == Sharing.ASKING).toList();
        asking.forEach(entry -> run.become(entry, new EntryState.Asking(), clock.moment()));
        return !asking.isEmpty();
    }

    /**
     * Sends further commands. A phone that asks its user may take a minute, so it no longer counts against the limit.
     */
    private void dispatch() {
        new ArrayList<>(going.keySet()).forEach(this::dispatch);
    }

    private void dispatch(LocalRun run) {
        while (run.hasWaiting() && run.out().size() < limits.atOnce()) {
            sendNext(run);
        }
        run.publish();
        if (run.isFinished() && going.remove(run) != null) {
            book.ended(run, true);
        }
    }

    private void sendNext(LocalRun run) {
        RunEntry entry = run.nextWaiting();
        run.become(entry, new EntryState.Out(), clock.moment());
        requests(run).out(entry.id());
        send(entry).thenAccept(outcome -> answers.put(new Answer(entry, outcome)));
    }

    /**
     * Sends an entry's command. A fleet promises not to fail; if it fails anyway, the phone counts as unreachable, so
     * that no row waits for ever.
     */
    private CompletionStage<Outcome> send(RunEntry entry) {
        try {
            return send.apply(entry.id(), entry.run().command()).exceptionally(failure -> unreached(entry, failure));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(unreached(entry, failure));
        }
    }

    private static Outcome unreached(RunEntry entry, Throwable failure) {
        LOG.error("Sending a command to {} failed.", entry.id(), failure);
        return new Outcome.Unreachable();
    }

    private void settle(RunEntry entry, Outcome outcome) {
        if (entry.run() instanceof LocalRun run) {
            EntryState.Settled settled = new EntryState.Settled(outcome, run.row(entry).phone().sharing());
            if (settled.stage().isFailed()) {
                requests(run).failed(entry.id(), outcome);
            } else {
                requests(run).over(entry.id());
            }
            run.become(entry, settled, clock.moment());
        }
    }

    private RowRequests requests(LocalRun run) {
        return going.getOrDefault(run, new RowRequests(null));
    }
}

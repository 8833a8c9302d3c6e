package dev.golink.app.runs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.entry.OwnRun;
import dev.golink.app.runs.entry.RowRequests;
import dev.golink.app.runs.entry.ServerMoments;
import dev.golink.app.runs.entry.ServerRun;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.SharingRequest;
import dev.golink.ui.time.ConsoleClock;

/**
 * The server's runs as this window shows them. All runs have their counts. The phones' parts are known only of the
 * displayed run and of the runs that this window began. For the JavaFX thread only. See decision 0040.
 */
final class ServerRuns {
    private final Runs runs;
    private final RunHistory book;
    private final ConsoleClock clock;
    private final ServerMoments moments;
    private final LongSupplier requests;
    private final Consumer<RunAnswer> unbegun;
    private final Runnable answered;
    private final Inbox<Runnable> news;
    private final Map<RunId, ServerRun> known = new HashMap<>();
    private final Map<RunId, Long> numbers = new HashMap<>();
    private final Map<RunId, OwnRun> own = new HashMap<>();
    private final RunPartsWatch watch;
    private boolean served;

    /**
     * Creates it; nothing is watched yet.
     *
     * @param book     holds the runs
     * @param requests numbers the requests that rows show
     * @param unbegun  called with the answer when the server did not begin a run, or when it is unknown whether it did
     * @param answered run at most once a pulse, after news arrived
     */
    ServerRuns(Runs runs, FxExecutor fx, ConsoleClock clock, ServerMoments moments, RunHistory book,
            LongSupplier requests, Consumer<RunAnswer> unbegun, Runnable answered) {
        this.runs = runs;
        this.book = book;
        this.clock = clock;
        this.moments = moments;
        this.requests = requests;
        this.unbegun = unbegun;
        this.answered = answered;
        this.news = new Inbox<>(fx, all -> {
            all.forEach(Runnable::run);
            this.answered.run();
        });
        this.watch = new RunPartsWatch(runs, parts -> news.put(() -> take(parts)));
    }

    /** Watches the server's runs until the returned action is run. */
    Runnable watch() {
        return runs.watch(change -> news.put(() -> take(change)))::close;
    }

    /** Whether the server carries out runs. */
    boolean isServed() {
        return served;
    }

    /** Begins a run. */
    void begin(Command command, List<PhoneRow> rows, int atOnce) {
        ask(command, rows, runs.begin(new RunOrder(command, rows.stream().map(PhoneRow::id).toList(), atOnce)));
    }

    /** Tries again those phones of a run that are worth another try. */
    void retry(ServerRun run, List<PhoneRow> rows, int atOnce) {
        ask(run.command(), rows, runs.retry(run.id(), atOnce));
    }

    /** Takes back the commands of a run that are not sent yet. */
    void cancel(ServerRun run) {
        runs.cancel(run.id()).thenAccept(answer -> news.put(() -> reportIfNot(answer)));
    }

    /** Sets the displayed run; null if no run of the server is displayed. */
    void show(@Nullable ServerRun run) {
        RunId left = watch.show(run == null ? null : run.id());
        ServerRun before = left == null ? null : known.get(left);
        if (before != null && !watch.isWatched(before.id())) {
            before.forgetParts();
        }
    }

    private void ask(Command command, List<PhoneRow> rows, CompletionStage<RunAnswer> answer) {
        RowRequests shown = new RowRequests(SharingRequest.of(command).orElse(null));
        rows.forEach(row -> shown.waits(row, requests.getAsLong()));
        OwnRun begun = new OwnRun(shown);
        answer.thenAccept(answered -> news.put(() -> begun(begun, answered)));
    }

    private void begun(OwnRun run, RunAnswer answer) {
        if (answer instanceof RunAnswer.Taken(RunId id, int _)) {
            own.put(id, run);
            watch.follow(id);
        } else {
            run.end();
            unbegun.accept(answer);
        }
    }

    private void reportIfNot(RunAnswer answer) {
        if (!(answer instanceof RunAnswer.Taken)) {
            unbegun.accept(answer);
        }
    }

    private void take(RunsChange change) {
        switch (change) {
            case RunsChange.WholeList(var all) -> {
                served = true;
                replace(all);
            }
            case RunsChange.RunChanged(var info) -> {
                ServerRun run = known.get(info.id());
                if (run == null) {
                    run = make(info);
                    known.put(info.id(), run);
                    book.add(run);
                }
                count(run, info);
            }
            case RunsChange.RunForgotten(var id) -> forget(id);
            case RunsChange.NoRuns() -> {
                served = false;
                replace(List.of());
            }
        }
    }

    private void replace(List<RunInfo> all) {
        Map<RunId, ServerRun> next = new LinkedHashMap<>();
        all.reversed().forEach(info -> {
            ServerRun before = known.get(info.id());
            ServerRun run = before == null ? make(info) : before;
            run.setCounts(info.counts());
            next.put(info.id(), run);
        });
        List<RunId> gone = known.keySet().stream().filter(id -> !next.containsKey(id)).toList();
        gone.forEach(this::leave);
        known.clear();
        known.putAll(next);
        book.replace(List.copyOf(next.values()));
        next.values().forEach(this::reportIfOver);
    }

    private ServerRun make(RunInfo info) {
        RunId first = info.retryOf();
        OptionalLong retryOf = first == null ? OptionalLong.empty() : OptionalLong.of(number(first));
        return new ServerRun(number(info.id()), info, moments.of(info.begunAt()), retryOf);
    }

    private long number(RunId id) {
        return numbers.computeIfAbsent(id, _ -> book.nextNumber());
    }

    private void count(ServerRun run, RunInfo info) {
        run.setCounts(info.counts());
        if (run.isFinished()) {
            book.ended(run, false);
        }
        reportIfOver(run);
    }

    /** Reports the end of an own run once all its parts are settled; they may arrive shortly after the counts. */
    private void reportIfOver(ServerRun run) {
        OwnRun begun = own.get(run.id());
        boolean over = run.isFinished() && !run.entries().isEmpty()
                && run.entries().stream().allMatch(entry -> entry.stage().isSettled());
        if (begun != null && over && !begun.isReported()) {
            begun.markReported();
            begun.end();
            book.ended(run, true);
            own.remove(run.id());
            watch.unfollow(run.id());
        }
    }

    private void forget(RunId id) {
        ServerRun run = known.remove(id);
        leave(id);
        if (run != null) {
            book.remove(run);
        }
    }

    private void leave(RunId id) {
        watch.unfollow(id);
        numbers.remove(id);
        OwnRun begun = own.remove(id);
        if (begun != null) {
            begun.end();
        }
    }

    private void take(RunParts parts) {
        ServerRun run = known.get(parts.run());
        OwnRun begun = own.get(parts.run());
        if (begun != null) {
            parts.parts().forEach(begun::take);
        }
        if (run != null) {
            run.take(parts, clock.moment());
            reportIfOver(run);
        }
    }
}

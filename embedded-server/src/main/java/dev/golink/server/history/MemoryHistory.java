package dev.golink.server.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.history.file.ConnectedMinute;
import dev.golink.server.history.file.ConnectedSteps;
import dev.golink.server.history.file.HistoryIds;
import dev.golink.server.time.Clocks;

/** The history of a server without a data folder: the newest entries, in memory. It lives on the fleet's thread. */
public final class MemoryHistory implements ServerHistory, HistorySink {
    private static final int MOST = 10_000;
    private static final int MOST_MINUTES = 24 * 60;

    private final Clocks clocks;
    private final Executor fleet;
    private final HistoryRecorder recorder;
    private final StateWatches states;
    /** The newest first. */
    private final Deque<HistoryEntry> entries = new ArrayDeque<>();
    private final Deque<ConnectedMinute> minutes = new ArrayDeque<>();
    private long lastId;
    private int connected;

    /** @param fleet runs tasks on the fleet's thread */
    public MemoryHistory(Clocks clocks, Executor fleet) {
        this.clocks = clocks;
        this.fleet = fleet;
        this.states = new StateWatches(fleet);
        this.recorder = new HistoryRecorder(this, clocks);
        fleet.execute(() -> add(new HistoryItem(clocks.now(), null, null, new HistoryFact.ServerStarted(null), 0)));
    }

    @Override
    public FleetEventListener recorder() {
        return recorder;
    }

    @Override
    public void add(HistoryItem item) {
        lastId = HistoryIds.next(lastId, item.at());
        entries.addFirst(new HistoryEntry(lastId, item.at(), item.phone(), item.operator(), item.fact()));
        if (entries.size() > MOST) {
            entries.removeLast();
        }
        count(item.at(), item.connected());
    }

    @Override
    public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        return onFleet(() -> page(query), HistoryAnswer.Refused::new);
    }

    @Override
    public CompletionStage<CountsAnswer> counts(CountsQuery query) {
        return onFleet(() -> new CountsAnswer.Counts(points(query)), CountsAnswer.Refused::new);
    }

    @Override
    public Watch watchState(Consumer<HistoryState> listener) {
        return states.add(listener);
    }

    /** Forgets nothing and needs no end. */
    @Override
    public void close() {
        // There is nothing to write.
    }

    private HistoryAnswer page(HistoryQuery query) {
        List<HistoryEntry> found = new ArrayList<>();
        Iterator<HistoryEntry> next = entries.iterator();
        while (next.hasNext() && found.size() <= query.limit()) {
            HistoryEntry entry = next.next();
            if (matches(entry, query)) {
                found.add(entry);
            }
        }
        boolean more = found.size() > query.limit();
        return new HistoryAnswer.Page(more ? found.subList(0, query.limit()) : found, more);
    }

    private static boolean matches(HistoryEntry entry, HistoryQuery query) {
        Instant from = query.from();
        Instant until = query.until();
        return entry.id() < query.before() && (query.phone() == null || query.phone().equals(entry.phone()))
                && (query.operator() == null || query.operator().equals(entry.operator()))
                && (query.kinds().isEmpty() || query.kinds().contains(entry.fact().kind()))
                && (from == null || !entry.at().isBefore(from)) && (until == null || entry.at().isBefore(until));
    }

    private List<CountsAnswer.Point> points(CountsQuery query) {
        count(clocks.now(), connected);
        ConnectedSteps steps = new ConnectedSteps(query);
        long first = ConnectedSteps.minute(query.from());
        long last = ConnectedSteps.minute(query.until().minusMillis(1));
        minutes.stream().filter(minute -> minute.minute() >= first && minute.minute() <= last).forEach(steps::add);
        return steps.points();
    }

    private void count(Instant at, int now) {
        long minute = ConnectedSteps.minute(at);
        ConnectedMinute last = minutes.peekLast();
        for (long quiet = last == null ? minute
                : Math.max(last.minute() + 1, minute - MOST_MINUTES); quiet < minute; quiet++) {
            minutes.addLast(new ConnectedMinute(quiet, connected, connected));
        }
        if (last != null && last.minute() == minute) {
            minutes.removeLast();
            minutes.addLast(last.with(now));
        } else {
            minutes.addLast(new ConnectedMinute(minute, Math.min(connected, now), Math.max(connected, now)));
        }
        while (minutes.size() > MOST_MINUTES) {
            minutes.removeFirst();
        }
        connected = now;
    }

    private <T> CompletionStage<T> onFleet(Supplier<? extends T> work, Function<Refusal, ? extends T> refused) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            fleet.execute(() -> done.complete(work.get()));
        } catch (RejectedExecutionException _) {
            done.complete(refused.apply(Refusal.inWords("The server has ended.")));
        }
        return done;
    }
}

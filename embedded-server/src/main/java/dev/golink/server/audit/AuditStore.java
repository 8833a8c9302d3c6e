package dev.golink.server.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.threads.FatalErrors;
import dev.golink.server.time.Clocks;

/**
 * The audit of a running server, in the file {@code audit.db}. One thread writes: what waits together is committed
 * together, so that many actions wait for the disk once. While the file can't be written, what needs the audit is refused,
 * and the rest waits within a bound. Any thread may call every method. Listeners are called on the writing thread. See
 * decision 0072.
 */
public final class AuditStore implements AuditLog, Audit, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditStore.class);
    /** How long entries that nobody waits for gather, so that few of them wait for the disk one by one. */
    private static final Duration GATHER = Duration.ofMillis(300);
    /** How long to wait before another try to write what nobody waits for. */
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofHours(1);
    /** How often listeners hear of a new last entry at most. */
    private static final long TELL = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(3);
    private static final int MOST_READS = 100;

    private final Path file;
    private final Clocks clocks;
    private final AuditQueue queue = new AuditQueue();
    private final AuditWriter writer;
    private final Listeners<Consumer<AuditState>> listeners = new Listeners<>();
    private final ThreadPoolExecutor reading = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_READS), Thread.ofPlatform().name("golink-audit-read").daemon().factory());
    private final Thread thread;
    /** Only the writing thread sets it. */
    private volatile AuditState state = new AuditState(AuditHead.NONE, new HistoryState.Storing());
    private AuditState told = state;
    private long toldAt;
    private boolean isOpen;

    private AuditStore(Path file, Clocks clocks) {
        this.file = file;
        this.clocks = clocks;
        this.writer = new AuditWriter(file);
        this.toldAt = clocks.nanos() - TELL;
        reading.allowCoreThreadTimeOut(true);
        this.thread = Thread.ofPlatform().name("golink-audit").daemon().unstarted(this::run);
    }

    /** Starts to write the audit of a data folder, and returns at once. The file is opened by the writing thread. */
    public static AuditStore start(Path folder, Clocks clocks) {
        AuditStore store = new AuditStore(folder.resolve(AuditFile.NAME), clocks);
        store.thread.start();
        return store;
    }

    @Override
    public CompletionStage<Optional<Refusal>> commit(AuditRecord entry) {
        CompletableFuture<Optional<Refusal>> written = new CompletableFuture<>();
        if (!queue.add(new AuditQueue.Item(entry, written))) {
            written.complete(Optional.of(refusal("Too much waits to be written to " + file + ".")));
        }
        return written;
    }

    @Override
    public void append(AuditRecord entry) {
        queue.add(new AuditQueue.Item(entry, null));
    }

    @Override
    public CompletionStage<AuditAnswer> find(AuditQuery query) {
        return read(() -> AuditFile.find(file, query), AuditAnswer.Refused::new);
    }

    @Override
    public CompletionStage<AuditCheck> check(AuditHead remembered) {
        return read(() -> AuditFile.check(file, remembered), AuditCheck.Refused::new);
    }

    @Override
    public Watch watch(Consumer<AuditState> listener) {
        synchronized (listeners) { // otherwise a state that is told in between would be missed
            listeners.notifyEach(listener, added -> added.accept(state));
            listeners.add(listener);
        }
        return () -> listeners.remove(listener);
    }

    private <T> CompletionStage<T> read(Read<T> read, Function<Refusal, T> refused) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            reading.execute(() -> {
                try {
                    answer.complete(read.read());
                } catch (AuditException e) {
                    answer.complete(
                            refused.apply(Refusal.about(Refusal.Code.FILE_UNUSABLE, e.words(), file.toString())));
                } catch (Throwable e) { // the caller gets an answer in any case
                    answer.complete(refused.apply(Refusal.inWords(file + " could not be read: " + e)));
                    FatalErrors.rethrow(e);
                }
            });
        } catch (RejectedExecutionException _) {
            answer.complete(
                    refused.apply(Refusal.inWords("The server is busy reading its audit. Try again in a moment.")));
        }
        return answer;
    }

    private void run() {
        try {
            while (!queue.isClosed() || !queue.isEmpty()) {
                boolean fails = state.storing() instanceof HistoryState.Failing;
                List<AuditQueue.Item> batch = fails ? queue.take(RETRY, RETRY)
                        : queue.take(state.equals(told) && isOpen ? IDLE : isOpen ? RETRY : Duration.ZERO, GATHER);
                boolean written = write(batch);
                tellIfDue();
                if (!written && queue.isClosed()) {
                    break;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            writer.close();
        }
    }

    /** Writes what was taken from the queue. Returns whether it could. */
    private boolean write(List<AuditQueue.Item> batch) {
        try {
            boolean begins = !isOpen;
            Optional<AuditQueue.Lost> lost = queue.lost();
            HistoryState before = state.storing();
            if (batch.isEmpty() && lost.isEmpty() && !begins && before instanceof HistoryState.Storing) {
                return true;
            }
            List<AuditRecord> records = new ArrayList<>(batch.size() + 3);
            if (begins) {
                records.add(started(writer.open()));
            }
            if (before instanceof HistoryState.Failing(var cause, Instant since, _)) {
                records.add(new AuditRecord(clocks.now(), "", AuditAction.AUDIT_RESUMED, List.of(),
                        "it could not be written since " + since + ": " + cause.name().toLowerCase(Locale.ROOT)));
            }
            lost.ifPresent(gap -> records.add(new AuditRecord(clocks.now(), "", AuditAction.ENTRIES_LOST, List.of(),
                    gap.count() + " entries since " + gap.since() + " could not be written")));
            batch.forEach(item -> records.add(item.entry()));
            writer.write(records);
            isOpen = true;
            lost.ifPresent(queue::wasTold);
            wrote(batch);
            return true;
        } catch (AuditException e) {
            failed(batch, e);
        } catch (Throwable e) { // the next batch may be written
            FatalErrors.rethrow(e);
            LOG.error("The audit could not be written.", e);
            failed(batch, new AuditException(HistoryState.Cause.OTHER, file + " could not be written: " + e));
        }
        return false;
    }

    private void wrote(List<AuditQueue.Item> batch) {
        if (state.storing() instanceof HistoryState.Failing) {
            LOG.info("{} is written again.", file);
        }
        state = new AuditState(writer.head(), new HistoryState.Storing());
        batch.forEach(item -> complete(item, Optional.empty()));
    }

    private void failed(List<AuditQueue.Item> batch, AuditException e) {
        Instant since = clocks.now();
        if (state.storing() instanceof HistoryState.Failing failing) {
            since = failing.since();
        } else {
            LOG.error("The audit can't be written, so what needs it is refused. {}", e.words());
        }
        state = new AuditState(writer.head(), new HistoryState.Failing(e.reason(), since, e.words()));
        queue.putBack(batch.stream().filter(item -> item.written() == null).toList());
        Optional<Refusal> refusal = Optional.of(refusal(e.words()));
        batch.forEach(item -> complete(item, refusal));
    }

    private static void complete(AuditQueue.Item item, Optional<Refusal> refusal) {
        CompletableFuture<Optional<Refusal>> written = item.written();
        if (written != null) {
            written.complete(refusal);
        }
    }

    private Refusal refusal(String why) {
        return Refusal.about(Refusal.Code.NOT_AUDITED, "This must be in the server's audit before it is done. " + why,
                file.toString());
    }

    private AuditRecord started(Optional<AuditEntry> last) {
        boolean orderly = last.isEmpty() || last.get().action().equals(AuditAction.SERVER_ENDED.word());
        return new AuditRecord(clocks.now(), "", AuditAction.SERVER_STARTED, List.of(),
                orderly ? "" : "it had not ended orderly before");
    }

    private void tellIfDue() {
        AuditState now = state;
        boolean otherStoring = !now.storing().getClass().equals(told.storing().getClass());
        if (!now.equals(told) && (otherStoring || clocks.nanos() - toldAt >= TELL)) {
            told = now;
            toldAt = clocks.nanos();
            synchronized (listeners) {
                listeners.notifyEach(listener -> listener.accept(now));
            }
        }
    }

    /** Writes what waits and that the server ends, and closes the file. Waits for at most a few seconds. */
    @Override
    public void close() {
        append(new AuditRecord(clocks.now(), "", AuditAction.SERVER_ENDED, List.of(), ""));
        queue.close();
        reading.shutdownNow();
        try {
            if (!thread.join(PATIENCE_AT_END)) {
                LOG.warn("The last entries of {} may be missing, because the disk did not answer in time.", file);
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Read<T> {
        T read() throws AuditException;
    }
}

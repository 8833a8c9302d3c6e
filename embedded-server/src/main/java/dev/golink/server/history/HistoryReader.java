package dev.golink.server.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.history.file.FilesReader;
import dev.golink.server.threads.FatalErrors;

/** Answers queries on a thread of its own, one after the other. Any thread may call it. */
final class HistoryReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);
    /** More queries than this are refused. */
    private static final int MOST_WAITING = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FilesReader files;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().name("golink-history-read").daemon().factory());

    HistoryReader(Path folder) {
        this.files = new FilesReader(folder);
    }

    CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        return answer(() -> files.find(query), HistoryAnswer.Refused::new);
    }

    CompletionStage<CountsAnswer> counts(CountsQuery query) {
        return answer(() -> new CountsAnswer.Counts(files.counts(query)), CountsAnswer.Refused::new);
    }

    /** Returns when a file is not open any more, so that it can be renamed or deleted. */
    void release(Path file) {
        try {
            Future<?> released = executor.submit(() -> files.release(file));
            released.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
            LOG.debug("{} may still be open to read it.", file, e); // Windows would then refuse to delete it
        }
    }

    /** Refuses further queries, and closes the files after those that wait. */
    @Override
    public void close() {
        try {
            executor.execute(files::close);
        } catch (RejectedExecutionException e) {
            LOG.debug("The files of the history are closed with the process.", e);
        }
        executor.shutdown();
    }

    private <T> CompletionStage<T> answer(Query<? extends T> query, Function<Refusal, ? extends T> refused) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> answer.complete(answered(query, refused)));
        } catch (RejectedExecutionException _) {
            answer.complete(refused.apply(Refusal.of(Refusal.Code.BUSY,
                    "Too many queries for the history wait, or the server is ending. Try again in a moment.")));
        }
        return answer;
    }

    private static <T> T answered(Query<? extends T> query, Function<Refusal, ? extends T> refused) {
        try {
            return query.answer();
        } catch (DatabaseException e) {
            LOG.error("The history can't be read. {}", e.words());
            LOG.debug("The history can't be read.", e);
            return refused.apply(Refusal.of(Refusal.Code.FILE_UNUSABLE, e.words()));
        } catch (Throwable e) { // otherwise the caller would wait forever
            FatalErrors.rethrow(e);
            LOG.error("A query for the history failed.", e);
            return refused.apply(Refusal.inWords("The server made a mistake; its log says which."));
        }
    }

    private interface Query<T> {
        T answer() throws DatabaseException;
    }
}

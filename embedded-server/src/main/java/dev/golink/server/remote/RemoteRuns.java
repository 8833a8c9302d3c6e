package dev.golink.server.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.runs.RunsListener;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.operator.RunWriter;
import dev.golink.server.remote.link.FleetThread;

/**
 * The runs of a remote server. After each connection the server sends all of them again. While there is no connection,
 * listeners keep the last list. Methods that are not from {@link Runs} are for the fleet's thread only.
 */
final class RemoteRuns implements Runs {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteRuns.class);

    private final Predicate<String> say;
    private final FleetThread thread;
    private final Duration patience;
    private final PendingRequests<RunAnswer> answers = new PendingRequests<>("b");
    private final Listeners<RunsListener> listeners = new Listeners<>();
    private final RunList list = new RunList();
    private final Map<RunId, WatchedRun> watched = new HashMap<>();
    /** Whether the server has sent its runs on the present connection. */
    private boolean served;
    /** Whether listeners have got anything yet. */
    private boolean told;

    /**
     * @param say      sends a text to the server; false if there is no connection
     * @param patience how long to wait for an answer, which the server gives at once
     */
    RemoteRuns(Predicate<String> say, FleetThread thread, Duration patience) {
        this.say = say;
        this.thread = thread;
        this.patience = patience;
    }

    @Override
    public Watch watch(RunsListener listener) {
        thread.hand(() -> {
            if (told) {
                listeners.notifyEach(listener, heard -> heard.changed(served ? list.whole() : new RunsChange.NoRuns()));
            }
            listeners.add(listener);
        });
        return () -> thread.hand(() -> listeners.remove(listener));
    }

    @Override
    public Watch watchParts(RunId run, RunPartsListener listener) {
        thread.hand(() -> {
            WatchedRun begun = watched.get(run);
            if (begun == null) {
                begun = new WatchedRun(run);
                watched.put(run, begun);
                requestParts(run);
            }
            begun.add(listener);
        });
        return () -> thread.hand(() -> unwatch(run, listener));
    }

    @Override
    public CompletionStage<RunAnswer> begin(RunOrder order) {
        return ask(answer -> {
            String id = answers.add(answer);
            int rest = RunWriter.begin(id, order.command(), List.of(), true, order.atOnce()).length();
            Iterator<List<PhoneId>> parts = MessageParts.of(order.phones(), Envelope.LONGEST - rest).iterator();
            boolean said = true;
            while (said && parts.hasNext()) {
                List<PhoneId> part = parts.next();
                said = say.test(RunWriter.begin(id, order.command(), part, parts.hasNext(), order.atOnce()));
            }
            return said ? id : unsaid(id);
        });
    }

    @Override
    public CompletionStage<RunAnswer> retry(RunId run, int atOnce) {
        return ask(answer -> {
            String id = answers.add(answer);
            return say.test(RunWriter.retry(id, run, atOnce)) ? id : unsaid(id);
        });
    }

    @Override
    public CompletionStage<RunAnswer> cancel(RunId run) {
        return ask(answer -> {
            String id = answers.add(answer);
            return say.test(RunWriter.cancel(id, run)) ? id : unsaid(id);
        });
    }

    /** Handles a new connection. It is unknown whether its server carries out runs. */
    void opened() {
        served = false;
    }

    /**
     * Handles the arrival of the whole fleet. A server that carries out runs has sent them before; otherwise listeners
     * learn that there are none.
     */
    void proven() {
        if (!served) {
            told = true;
            listeners.notifyEach(listener -> listener.changed(new RunsChange.NoRuns()));
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        answers.finishAll(new RunAnswer.Unreachable());
    }

    /** Handles the answer of an older server that does not understand this console. */
    void notUnderstood() {
        if (!served) {
            answers.finishAll(new RunAnswer.Refused(Refusal.of(Refusal.Code.SERVER_TOO_OLD,
                    "The server is older than this console and does not support runs.")));
        }
    }

    /** Handles a message about runs. */
    void received(RunNews news) {
        switch (news) {
            case RunNews.Answer(var id, _, var answer) -> answers.finish(id, answer);
            case RunNews.Runs runs -> {
                boolean first = !served;
                served = true;
                list.take(runs).forEach(change -> {
                    told = true;
                    listeners.notifyEach(listener -> listener.changed(change));
                });
                runs.gone().forEach(watched::remove);
                if (first) {
                    watched.keySet().forEach(this::requestParts);
                }
            }
            case RunNews.Parts parts -> {
                WatchedRun run = watched.get(parts.run());
                if (run != null) {
                    run.take(parts);
                }
            }
        }
    }

    /** Requests the phones of a run, unless the server is so old that it would complain. */
    private void requestParts(RunId run) {
        if (served && !say.test(RunWriter.watch(run))) {
            LOG.trace(
                    "There is no connection. The console will ask for the phones of run {} once it is connected again.",
                    run);
        }
    }

    private void unwatch(RunId run, RunPartsListener listener) {
        WatchedRun begun = watched.get(run);
        if (begun != null && begun.isLeftBy(listener)) {
            watched.remove(run);
            if (served && !say.test(RunWriter.unwatch(run))) {
                LOG.trace("There is no connection, so run {} is not watched anyway.", run);
            }
        }
    }

    private String unsaid(String id) {
        answers.finish(id, new RunAnswer.Unreachable());
        return id;
    }

    /** @param request sends a request for an answer to the server, and returns the request's id */
    private CompletionStage<RunAnswer> ask(Function<CompletableFuture<RunAnswer>, String> request) {
        CompletableFuture<RunAnswer> answer = new CompletableFuture<>();
        boolean handed = thread.hand(() -> {
            String id = request.apply(answer);
            thread.after(patience, () -> answers.finish(id, new RunAnswer.Unreachable()));
        });
        if (!handed) {
            answer.complete(new RunAnswer.Unreachable());
        }
        return answer.minimalCompletionStage();
    }
}
